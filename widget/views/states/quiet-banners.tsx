import type { JSX } from "preact";
import type { Cancellation, Subscription } from "../../../shared/api/types/index.ts";
import { neverBegan } from "../../../shared/i18n/subscription-status.ts";
import type { Billing } from "../../billing.ts";
import { states } from "../../i18n/fr/states.ts";
import { Banner } from "../../parts/banner.tsx";
import { Attestation } from "./canceled-banner.tsx";

/** Nothing is charged for now. */
export function PausedBanner({ billing }: { billing: Billing }): JSX.Element {
  const say = billing.speak("states", states);
  return <Banner tone="info" icon="clock" title={say("pausedTitle")} text={say("pausedText")} />;
}

export interface EndedBannerProps {
  billing: Billing;
  subscription: Subscription;
  record: NonNullable<Cancellation["acknowledgment"]>;
}

/** After a cancellation took effect: its proof stays within reach. */
export function EndedBanner({ billing, subscription, record }: EndedBannerProps): JSX.Element {
  const say = billing.speak("states", states);
  const { requestedAt, number } = record;
  // What never began has no last day: it ended when that was asked for.
  const date = neverBegan(subscription) ? billing.format.dayOf(requestedAt) : subscription.accessUntilDate;
  return (
    <Banner
      tone="info"
      icon="check"
      title={say("endedTitle", { date: billing.format.date(date) })}
      text={say("endedText", { number })}
    >
      <Attestation billing={billing} />
    </Banner>
  );
}
