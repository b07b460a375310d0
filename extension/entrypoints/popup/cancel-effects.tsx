import type { JSX } from "preact";
import type { Cancellation, Subscription } from "../../../shared/api/types/index.ts";
import { Icon, type IconName } from "../../parts/icon.tsx";
import { Rail } from "../../parts/rail.tsx";
import type { Desk } from "./desk.ts";
import { briefly, progress } from "./thread.ts";

export interface StepProps {
  desk: Desk;
  subscription: Subscription;
}

/** Until when access lasts, as a picture. */
export function AccessThread({ desk, subscription }: StepProps): JSX.Element {
  const { say, format } = desk;
  const from = format.dayOf(subscription.currentPeriodStart);
  const until = subscription.accessUntilDate;
  const { done, left } = progress(desk, from, until);
  return (
    <Rail
      done={done}
      alt={say("left", { days: left })}
      start={briefly(desk, from)}
      end={say("accessEndOn", { date: briefly(desk, until) })}
    />
  );
}

/** What happens, in the order in which it matters. */
export function Effects({
  desk,
  subscription,
  effect,
}: StepProps & { effect: Cancellation | null }): JSX.Element {
  const { say, format } = desk;
  const { status, scheduledChange } = subscription;
  const trial = effect ? effect.effective === "trial_end" : status === "trialing";
  const effects: [IconName, string][] = [["check", say(trial ? "effectTrial" : "effectCharge")]];
  for (const { number, amountDue } of effect?.openInvoices ?? []) {
    effects.push(["alert", say("effectOwed", { number: number ?? "", amount: format.money(amountDue) })]);
  }
  if (scheduledChange) effects.push(["clock", say("effectScheduled", { plan: scheduledChange.plan.name })]);
  effects.push(["check", say("effectInvoices")], ["check", say("effectBack")]);
  return (
    <ul class="eff">
      {effects.map(([icon, sentence]) => (
        <li key={sentence}>
          <Icon name={icon} />
          {sentence}
        </li>
      ))}
    </ul>
  );
}

/** Whose contract ends (code de la consommation D215-2): shown again, asked for never. */
export function contractOf({ say, portal }: Desk, { plan, price, reference }: Subscription): string {
  const name = say(price.interval, { plan: plan.name });
  const { email } = portal.billingDetails;
  const contract = reference
    ? say("contract", { plan: name, reference })
    : say("contractWithout", { plan: name });
  return email ? `${contract} ${say("sentTo", { email })}` : contract;
}
