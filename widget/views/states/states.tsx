import type { JSX } from "preact";
import type { Subscription } from "../../../shared/api/types/index.ts";
import { subscriptionWords } from "../../../shared/i18n/fr/subscription-status.ts";
import { hasEnded, neverBegan, subscriptionStatus } from "../../../shared/i18n/subscription-status.ts";
import type { Billing } from "../../billing.ts";
import { states } from "../../i18n/fr/states.ts";
import banner from "../../parts/banner.css?inline";
import { Icon } from "../../parts/icon.tsx";
import type { PlanFacts } from "../overview/plan-card.tsx";
import { CanceledBanner } from "./canceled-banner.tsx";
import { chargeOf } from "./charge.ts";
import { EmptyPlan } from "./empty-plan.tsx";
import { OwedBanner } from "./owed-banner.tsx";
import { PlanActions } from "./plan-actions.tsx";
import { EndedBanner, PausedBanner } from "./quiet-banners.tsx";
import { ScheduledBanner } from "./scheduled-banner.tsx";
import { threadOf } from "./thread.ts";
import { TrialBanner } from "./trial-banner.tsx";

export { needsCard, payable } from "./owed.ts";

export const styles = [banner];

/** What the plan card says of any state. */
export function factsOf(billing: Billing, subscription: Subscription): PlanFacts {
  const say = billing.speak("states", states);
  const {
    word,
    icon,
    tone,
    days = 0,
  } = subscriptionStatus(subscription, billing.today, billing.format.dayOf);
  return {
    label: hasEnded(subscription) && !neverBegan(subscription) ? say("lastPlan") : billing.say("plan"),
    status: [tone, icon, billing.speak("status", subscriptionWords)(word, { days })],
    charge: chargeOf(billing, subscription, say),
    thread: threadOf(billing, subscription, say),
    actions: <PlanActions billing={billing} subscription={subscription} />,
  };
}

/** What has to be said before the plan: most urgent first. */
export function Banners({ billing }: { billing: Billing }): JSX.Element {
  const { subscription, cancellation } = billing.portal;
  const ended = subscription && hasEnded(subscription);
  return (
    <>
      <OwedBanner billing={billing} />
      {subscription?.cancelAt && !ended && (
        <CanceledBanner billing={billing} cancelAt={subscription.cancelAt} />
      )}
      {ended && cancellation?.acknowledgment && (
        <EndedBanner billing={billing} subscription={subscription} record={cancellation.acknowledgment} />
      )}
      {subscription?.status === "paused" && !subscription.cancelAt && <PausedBanner billing={billing} />}
      <TrialBanner billing={billing} />
      {subscription?.scheduledChange && !subscription.cancelAt && (
        <ScheduledBanner
          billing={billing}
          subscription={subscription}
          change={subscription.scheduledChange}
        />
      )}
    </>
  );
}

/** What stands in the plan's place, or under it. */
export function Notes({ billing }: { billing: Billing }): JSX.Element {
  const { subscription, ownerName } = billing.portal;
  const say = billing.speak("states", states);
  return (
    <>
      {!subscription && <EmptyPlan billing={billing} />}
      {!billing.owner && (
        <p class="line">
          <Icon name="lock" />
          {say("viewer", { name: ownerName ?? say("anOwner") })}
        </p>
      )}
    </>
  );
}
