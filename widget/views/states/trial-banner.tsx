import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";
import { states } from "../../i18n/fr/states.ts";
import { Banner } from "../../parts/banner.tsx";
import { Button } from "../../parts/button.tsx";
import { enterCard } from "../payment-method/enter-card.ts";
import { needsCard } from "./owed.ts";

/** A trial that stops by itself unless a card is given. */
export function TrialBanner({ billing }: { billing: Billing }): JSX.Element | null {
  const { format, portal, today } = billing;
  const end = portal.subscription?.trialEnd;
  if (!end || !needsCard(portal)) return null;
  const say = billing.speak("states", states);
  const days = Math.max(0, format.days(today, format.dayOf(end)));
  return (
    <Banner
      tone="info"
      icon="clock"
      title={say("trialTitle", { date: format.date(end), in: billing.say("inDays", { days }) })}
      text={say("trialText")}
    >
      {billing.owner && (
        <Button
          billing={billing}
          kind="btn primary"
          label={say("addCard")}
          disabled={!billing.canAct}
          onPress={() => enterCard(billing)}
        />
      )}
    </Banner>
  );
}
