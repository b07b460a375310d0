import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Preview } from "../../../shared/api/types/index.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { changePlan } from "../../i18n/fr/change-plan.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { CARD } from "../../parts/icons.ts";
import { enterCard } from "../payment-method/enter-card.ts";
import { AcceptTerms } from "./accept-terms.tsx";
import type { Change, Choice } from "./use-change.ts";

export interface ConfirmFootProps {
  billing: Billing;
  change: Change;
  choice: Choice;
  preview: Preview;
  say: Translate<typeof changePlan>;
}

/** With what it is paid, the one button, and until when the amount is held. */
export function ConfirmFoot({ billing, change, choice, preview, say }: ConfirmFootProps): JSX.Element {
  const { portal, format, canAct, say: page } = billing;
  const method = portal.paymentMethod;
  const pays = preview.dueNow.amount > 0;
  const { terms } = change;
  const accepted = !terms || change.accepted === terms.version;
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);

  function askToAccept(): void {
    setAsked(true);
    box.current?.focus();
  }

  /** The choice is kept: on coming back it is previewed again. */
  const goForCard = () => {
    const { quantity, couponCode } = change.wish;
    return enterCard(billing, {
      priceId: choice.price.id,
      ...(quantity && { quantity }),
      ...(couponCode && { couponCode }),
    });
  };

  return (
    <div class="confirm">
      {pays && (
        <p class="paid-with">
          <Icon name={CARD} />
          <span>{method ? methodName(method, page("sepa")) : say("noCard")}</span>
          {method && <Button billing={billing} kind="link" label={say("changeCard")} onPress={goForCard} />}
        </p>
      )}
      {terms && (
        <AcceptTerms terms={terms} change={change} missing={asked && !accepted} box={box} say={say} />
      )}
      <Button
        billing={billing}
        kind="btn primary wide"
        label={
          pays
            ? say("pay", { amount: format.money(preview.dueNow) })
            : say("confirm", { plan: choice.plan.name })
        }
        busy={say(pays ? "paying" : "confirming")}
        disabled={!canAct}
        onPress={() => (accepted ? change.confirm() : askToAccept())}
      />
      <p class="held">
        <Icon name="lock" />
        <span>{say("held", { time: format.time(preview.expiresAt) })}</span>
      </p>
    </div>
  );
}
