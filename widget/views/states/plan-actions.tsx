import type { JSX } from "preact";
import type { Subscription } from "../../../shared/api/types/index.ts";
import { hasEnded } from "../../../shared/i18n/subscription-status.ts";
import type { Billing } from "../../billing.ts";
import { states } from "../../i18n/fr/states.ts";
import { Button } from "../../parts/button.tsx";
import { needsCard, payable } from "./owed.ts";

export interface PlanActionsProps {
  billing: Billing;
  subscription: Subscription;
}

/**
 * The buttons of the plan card. One button of the whole view is primary: what is owed comes first and
 * has its own in the banner, then a cancellation that can be taken back, then the change of plan.
 */
export function PlanActions({ billing, subscription }: PlanActionsProps): JSX.Element {
  const { portal, owner, canAct } = billing;
  const say = billing.speak("states", states);
  if (!owner) {
    return (
      <Button
        billing={billing}
        label={say("seeInvoices")}
        onPress={() => billing.later((rest) => rest.goTo(billing, "payments"))}
      />
    );
  }
  const ended = hasEnded(subscription);
  const pay = payable(portal);
  const canceling = subscription.cancelAt && !ended;
  const common = { billing, disabled: !canAct };
  return (
    <>
      {canceling && (
        <Button
          key="resume"
          {...common}
          kind={pay ? "btn" : "btn primary"}
          label={say("resume")}
          onPress={async () => (await import("../cancel/resume.ts")).resume(billing)}
        />
      )}
      <Button
        key="change"
        {...common}
        kind={canceling ? "btn quiet" : pay || needsCard(portal) ? "btn" : "btn primary"}
        label={ended ? say("choose") : billing.say("change")}
        onPress={() => billing.open("change-plan", {})}
      />
      {!canceling && !ended && (
        <Button
          key="cancel"
          {...common}
          kind="btn quiet"
          label={billing.say("cancel")}
          onPress={() => billing.open("cancel", {})}
        />
      )}
    </>
  );
}
