import type { JSX } from "preact";
import { dropScheduledChange } from "../../../shared/api/client/subscription.ts";
import type { ScheduledChange, Subscription } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";
import { states } from "../../i18n/fr/states.ts";
import { Banner } from "../../parts/banner.tsx";
import { Button } from "../../parts/button.tsx";
import { insist, isUnknown } from "../payments/insist.ts";
import { namesOf } from "./scheduled.ts";

export interface ScheduledBannerProps {
  billing: Billing;
  subscription: Subscription;
  change: ScheduledChange;
}

/** A change at the end of the period, and the way to keep the present plan. */
export function ScheduledBanner({ billing, subscription, change }: ScheduledBannerProps): JSX.Element {
  const say = billing.speak("states", states);
  const label = ({ plan, price }: Pick<Subscription, "plan" | "price">) =>
    say(price.interval, { plan: plan.name });
  const [from, to] = namesOf(subscription, change, say, billing.format);

  async function keep() {
    let kept: Subscription;
    try {
      kept = await insist(
        () => dropScheduledChange(billing.api),
        () => billing.announce(say("keepUnknown")),
      );
    } catch (error) {
      return billing.fail(error, isUnknown(error) ? say("keepUnknown") : undefined);
    }
    const notice = { title: say("kept", { plan: label(kept) }) };
    await billing.later((rest) => rest.refreshWith(billing, notice));
    billing.emit("change", { subscription: kept });
  }

  return (
    <Banner
      tone="info"
      icon="clock"
      title={say("scheduledTitle", { plan: to, date: billing.format.date(change.effectiveDate) })}
      text={say("scheduledText")}
    >
      {billing.owner && (
        <Button
          billing={billing}
          label={say("keepPlan", { plan: from })}
          disabled={!billing.canAct}
          onPress={keep}
        />
      )}
    </Banner>
  );
}
