import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";
import { payment } from "../../i18n/fr/payment.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import type { BankProps } from "./bank-dialog.tsx";
import type { Known } from "./use-outcome.ts";

/** How a payment stands, with what is still true about the money. */
export function OutcomeText({ billing, before, known }: BankProps & { known: Known }): JSX.Element {
  const say = billing.speak("payment", payment);
  const current = billing.portal.subscription;
  switch (known.kind) {
    case "asking":
      return (
        <p class="line" role="status">
          <span class="spin" aria-hidden="true" />
          {say("bankWait")}
        </p>
      );
    case "silence":
      return (
        <p class="told warn" role="alert">
          <Icon name="clock" />
          {say("unknown")}
        </p>
      );
    default:
      return (
        <p class="told bad" role="alert">
          <Icon name="alert" />
          {known.kind === "shut out"
            ? `${say("unknown")} ${known.sentence}`
            : current && before
              ? say("bankFailed", { plan: say(current.price.interval, { plan: current.plan.name }) })
              : say("bankFailedNew")}
        </p>
      );
  }
}

/** The way back, once nothing more can be done here. */
export function OutcomeFoot({ billing }: { billing: Billing }): JSX.Element {
  const say = billing.speak("payment", payment);
  return (
    <div class="foot">
      <Button
        billing={billing}
        kind="btn primary"
        label={say("back")}
        onPress={() => {
          billing.close();
          return billing.refresh();
        }}
      />
    </div>
  );
}
