import type { JSX } from "preact";
import { hasEnded } from "../../../shared/i18n/subscription-status.ts";
import { billingAddress } from "../../pairing/pairing.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { act } from "./act.ts";
import type { Desk } from "./desk.ts";
import { leaveFor } from "./leave-for.ts";

/** Two buttons: what matters most in this state, and the other one. A viewer is told whom to ask. */
export function PlanActions({ desk }: { desk: Desk }): JSX.Element {
  const { say, portal, owner, pairing, canAct, trouble } = desk;
  const { subscription, ownerName } = portal;
  if (!owner) {
    const scoped = pairing?.scope === "read" && ownerName === portal.user.name;
    return (
      <p class="aside">
        <Icon name="lock" />
        {scoped ? say("reader") : say("viewer", { name: ownerName ?? say("anOwner") })}
      </p>
    );
  }
  const goTo = (label: string, kind: string, view?: string) => (
    <Button
      key="go"
      kind={kind}
      label={label}
      icon="out"
      disabled={!canAct}
      onPress={() => pairing && leaveFor(billingAddress(pairing, view))}
    />
  );
  const leave = (
    <Button
      key="leave"
      id="leave"
      label={say("cancel")}
      disabled={!canAct}
      onPress={() => desk.draw({ leaving: true, news: null })}
    />
  );
  const resume = (kind: string) => (
    <Button
      key="resume"
      kind={kind}
      label={say("resume")}
      busy={say("resumeRunning")}
      disabled={!canAct}
      onPress={() => act(desk, "resume")}
    />
  );
  const waits = trouble && (trouble === "offline" ? say("needsConnection") : say("needsServer"));
  return (
    <>
      <div class="btns">{buttons()}</div>
      {waits && <p class="small">{waits}</p>}
    </>
  );

  function buttons() {
    if (!subscription || hasEnded(subscription)) return goTo(say("choose"), "btn primary", "change-plan");
    const { pastDue, status, cancelAt } = subscription;
    if (pastDue || status === "past_due" || status === "unpaid" || status === "incomplete")
      return [goTo(say("pay"), "btn primary"), cancelAt ? resume("btn") : leave];
    if (cancelAt) return [resume("btn primary"), goTo(say("change"), "btn", "change-plan")];
    return [goTo(say("change"), "btn primary", "change-plan"), leave];
  }
}
