import type { JSX } from "preact";
import type { PaymentMethod } from "../../shared/api/types/index.ts";
import { methodName } from "../../shared/i18n/payment-method.ts";
import type { StatusIcon, Tone } from "../../shared/i18n/status.ts";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
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
      </div>
    </Card>
  );
}

/** Refused, expired, expiring, or until when it is good. */
function noteOf(billing: Billing): [Tone | null, StatusIcon | null, string] {
  const { portal, format, today } = billing;
  const say = billing.speak("rest", rest);
  const { paymentMethod: method, subscription } = portal;
  const { since: refused } = subscription?.pastDue?.reason === "refused" ? subscription.pastDue : {};
  if (method && refused)
    return ["bad", "cross", say("refusedThe", { date: format.date(format.dayOf(refused)) })];
  if (method?.kind !== "card") return [null, null, ""];
  const left = monthsLeft(method, today);
  const month = format.month(`${method.expYear}-${String(method.expMonth).padStart(2, "0")}`);
  if (left > 0) return [null, null, say("expires", { month })];
  return ["warn", "alert", left < 0 ? say("expired", { month }) : say("expiring")];
}

/** Whole months from the one of `today` (`YYYY-MM-DD`) to a card's last one: 0 in it, negative after. */
function monthsLeft({ expMonth, expYear }: PaymentMethod & { kind: "card" }, today: string): number {
  return expYear * 12 + expMonth - Number(today.slice(0, 4)) * 12 - Number(today.slice(5, 7));
}
