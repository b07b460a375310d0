import type { JSX } from "preact";
import { hasEnded, subscriptionStatus } from "../../../shared/i18n/subscription-status.ts";
import { Icon } from "../../parts/icon.tsx";
import { Rail } from "../../parts/rail.tsx";
import { chargeOf } from "./charge.ts";
import type { Desk } from "./desk.ts";
import { PlanActions } from "./plan-actions.tsx";
import { remarkOf } from "./remark.ts";
import { threadOf } from "./thread.ts";

/** The plan and its state, what comes next, and what can be done about it. */
export function PlanView({ desk }: { desk: Desk }): JSX.Element {
  const { say, portal, today, format } = desk;
  const { subscription } = portal;
  if (!subscription) {
    return (
      <div class="sec">
        <h1>{say("noPlan")}</h1>
        <p class="muted">{say("noPlanText")}</p>
        <PlanActions desk={desk} />
      </div>
    );
  }
  const { word, icon, tone, days = 0 } = subscriptionStatus(subscription, today, format.dayOf);
  const charge = chargeOf(desk, subscription);
  const thread = threadOf(desk, subscription);
  const remark = hasEnded(subscription) ? "" : remarkOf(desk, subscription);
  return (
    <div class="sec">
      <h1 class="big">
        {subscription.plan.name}{" "}
        <span class={`pill ${tone}`}>
          <Icon name={icon} />
          {say(word, { days })}
        </span>
      </h1>
      <div class="two charge">
        <div>
          <p class="label">{charge.label}</p>
          <p class="big num">{charge.figure}</p>
          {charge.below && <p class="small">{charge.below}</p>}
        </div>
        {charge.lines && (
          <p class="small">
            {charge.lines[0]}
            <br />
            {charge.lines[1]}
          </p>
        )}
      </div>
      {thread && <Rail {...thread} />}
      {remark && (
        <p class="aside">
          <Icon name="info" />
          {remark}
        </p>
      )}
      <PlanActions desk={desk} />
    </div>
  );
}
