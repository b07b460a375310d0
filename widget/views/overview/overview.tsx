import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";
import { calmFacts } from "./calm.tsx";
import { LoadError } from "./load-error.tsx";
import { PaymentHistory } from "./payment-history.tsx";
import { PlanCard } from "./plan-card.tsx";
import { AsideBoxes } from "./skeleton.tsx";

/** The first screen: plan and next charge, then the history; card, details and charts come after it. */
export function Overview({ billing }: { billing: Billing }): JSX.Element {
  const { say, portal, rest, lost, states } = billing;
  const { subscription } = portal;
  const facts = subscription && (states?.factsOf ?? calmFacts)(billing, subscription);
  return (
    <div class="stack">
      <h2 class="title" tabIndex={-1} part="heading">
        {say("title")}
      </h2>
      {rest && <rest.Top billing={billing} />}
      {states && <states.Banners billing={billing} />}
      {facts && <PlanCard billing={billing} subscription={subscription} {...facts} />}
      {states && <states.Notes billing={billing} />}
      <div class="grid">
        <PaymentHistory billing={billing} />
        <div class="aside">
          {rest ? (
            <rest.Aside billing={billing} />
          ) : lost ? (
            <LoadError billing={billing} told={lost} onRetry={() => billing.later(() => {})} />
          ) : (
            <AsideBoxes />
          )}
        </div>
        {rest && <rest.Figures billing={billing} />}
      </div>
      {rest && <rest.Footer billing={billing} />}
    </div>
  );
}
