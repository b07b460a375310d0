import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";
import { states } from "../../i18n/fr/states.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { CARD } from "../../parts/icons.ts";

/** There never was a subscription. */
export function EmptyPlan({ billing }: { billing: Billing }): JSX.Element {
  const say = billing.speak("states", states);
  return (
    <section class="card empty" part="card plan" aria-labelledby="t-plan">
      <Icon name={CARD} />
      <h3 id="t-plan">{say("noPlan")}</h3>
      <p class="muted">{say("noPlanText")}</p>
      {billing.owner && (
        <Button
          billing={billing}
          kind="btn primary"
          label={say("choose")}
          disabled={!billing.canAct}
          onPress={() => billing.open("change-plan", {})}
        />
      )}
    </section>
  );
}
