import type { JSX } from "preact";
import { methodName } from "../../shared/i18n/payment-method.ts";
import type { StatusIcon, Tone } from "../../shared/i18n/status.ts";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { cardExpiry } from "../parts/card-expiry.ts";
import { Icon } from "../parts/icon.tsx";
import { CARD } from "../parts/icons.ts";
import { enterCard } from "../views/payment-method/enter-card.ts";

/** What is charged. Where a banner asks for another card, the button is there and not here too. */
export function PaymentMethodCard({ billing }: { billing: Billing }): JSX.Element {
  const { portal, host, states } = billing;
  const say = billing.speak("rest", rest);
  const method = portal.paymentMethod;
  const asked = host.view === "overview" && (states?.needsCard(portal) || states?.payable(portal));
  const [tone, icon, text] = noteOf(billing);
  return (
    <Card
      name="payment-method"
      title={say("method")}
      aside={
        billing.owner &&
        !asked && (
          <Button
            billing={billing}
            kind="link"
            label={say(method ? "changeCard" : "addCard")}
            disabled={!billing.canAct}
            onPress={() => enterCard(billing)}
          />
        )
      }
    >
      <div class="body pm">
        <span class="chip">
          <Icon name={CARD} />
        </span>
        <div>
          <p>{method ? methodName(method, billing.say("sepa")) : say("noMethod")}</p>
          {tone ? (
            <p class={`status ${tone}`}>
              {icon && <Icon name={icon} />}
              {text}
            </p>
          ) : (
            <p class="muted">{text}</p>
          )}
        </div>
        {method && billing.owner && (
          <Button
            billing={billing}
            kind="link"
            label={say("manage")}
            name={say("manageMethods")}
            onPress={() => billing.open("payment-methods", {})}
          />
        )}
      </div>
    </Card>
  );
}

/** Refused, expired, expiring, or until when it is good. */
function noteOf(billing: Billing): [Tone | null, StatusIcon | null, string] {
  const { portal, format } = billing;
  const say = billing.speak("rest", rest);
  const { paymentMethod: method, subscription } = portal;
  const { since: refused } = subscription?.pastDue?.reason === "refused" ? subscription.pastDue : {};
  if (method && refused)
    return ["bad", "cross", say("refusedThe", { date: format.date(format.dayOf(refused)) })];
  if (method?.kind !== "card") return [null, null, ""];
  const { text, soon } = cardExpiry(billing, method);
  return soon ? ["warn", "alert", text] : [null, null, text];
}
