import type { JSX } from "preact";
import type { Subscription } from "../../../shared/api/types/index.ts";
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
  /** `RES-…` */
  number: string;
}

/** After a cancellation took effect: its proof stays within reach. */
export function EndedBanner({ billing, subscription, number }: EndedBannerProps): JSX.Element {
  const say = billing.speak("states", states);
  return (
    <Banner
      tone="info"
      icon="check"
      title={say("endedTitle", { date: billing.format.date(subscription.accessUntilDate) })}
      text={say("endedText", { number })}
    >
      <Attestation billing={billing} />
    </Banner>
  );
}
