import type { PaymentIntent, Stripe, StripeError } from "@stripe/stripe-js";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { payment } from "../../i18n/fr/payment.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import { rememberReturn, takeReturn } from "../../return.ts";
import { FieldsBox } from "../../stripe/fields-box.tsx";
import { SafeNote } from "../../stripe/safe-note.tsx";
import { stepAside } from "../../stripe/step-aside.ts";
import { type StripeAction, stripeFor, useFields } from "../../stripe/use-fields.ts";
import type { BankProps } from "./bank-dialog.tsx";
import { OutcomeFoot, OutcomeText } from "./outcome-text.tsx";
import { useOutcome } from "./use-outcome.ts";

/** What has to be done: enter a card, confirm at the bank, or nothing but to wait for the answer. */
type Step = "loading" | "card" | "bank" | "asking";

type Heard = { paymentIntent?: PaymentIntent; error?: StripeError };

/** A payment in the page: Stripe's fields where a card is missing, the bank's window where it asks. */
export function StripeSteps(props: BankProps & { action: StripeAction }): JSX.Element {
  const { billing, changeId, amount, before, children } = props;
  const { host, format } = billing;
  const say = billing.speak("payment", payment);
  const fields = useFields(billing);
  const [step, setStep] = useState<Step>("loading");
  const [told, setTold] = useState("");
  const action = useRef(props.action);
  const stripe = useRef<Stripe | null>(null);
  const status = useRef("");
  const sure = useRef(false);
  const outcome = useOutcome(props, (next) => {
    // What Stripe has said already, the server will say too.
    if (sure.current) return true;
    if (next?.kind === "stripe") action.current = next;
    look();
    return false;
  });
  const over = outcome.known.kind === "refused" || outcome.known.kind === "shut out";

  useEffect(() => {
    look();
  }, []);

  /** Asks Stripe what the payment waits for. */
  async function look() {
    setStep("loading");
    try {
      stripe.current = await stripeFor(billing, action.current);
      const { clientSecret } = action.current;
      const { paymentIntent, error } = await stripe.current.retrievePaymentIntent(clientSecret);
      if (!paymentIntent) throw error;
      status.current = paymentIntent.status;
      switch (paymentIntent.status) {
        case "requires_payment_method":
          fields.open(stripe.current, clientSecret);
          return setStep("card");
        case "requires_action":
        case "requires_confirmation":
          return setStep("bank");
        default:
          return settle();
      }
    } catch (error) {
      fields.block(error);
      setStep("card");
    }
  }

  function settle() {
    setStep("asking");
    outcome.ask();
  }

  /** Stripe may lead away to a bank's page: on coming back the outcome is asked for. */
  async function ask(work: (client: Stripe, confirmParams: { return_url: string }) => Promise<Heard>) {
    const client = stripe.current;
    if (!client) return;
    const { id } = billing.portal.customer;
    rememberReturn(id, { changeId, amount, before });
    const heard = await stepAside(host.root, () => work(client, { return_url: location.href })).catch(
      (error): Heard => ({ error }),
    );
    takeReturn(id);
    hear(heard);
  }

  async function pay() {
    const elements = fields.elements();
    if (!elements) return;
    setTold("");
    const { error } = await elements.submit();
    if (error) return;
    await ask((client, confirmParams) =>
      client.confirmPayment({ elements, confirmParams, redirect: "if_required" }),
    );
  }

  const confirm = () =>
    ask((client, confirmParams) => {
      const { clientSecret } = action.current;
      return status.current === "requires_action"
        ? client.handleNextAction({ clientSecret })
        : client.confirmPayment({ clientSecret, confirmParams, redirect: "if_required" });
    });

  /** Only a card that was refused lets one try another here. Anything else is the server's to say. */
  function hear({ paymentIntent, error }: Heard) {
    if (error && step === "card" && isRefusal(error)) {
      return setTold(
        say(isAuthentication(error) ? "bankFailedCard" : "declined", { amount: format.money(amount) }),
      );
    }
    sure.current = !error && paymentIntent?.status !== "requires_action";
    settle();
  }

  const entering = step === "card" || (step === "loading" && !billing.portal.paymentMethod);
  return (
    <Dialog billing={billing} title={say(entering ? "cardTitle" : "bankTitle")} kind="bank" toast={children}>
      <div class="sec">
        {!over && step === "bank" && <p class="muted">{say("bankText", { amount: format.money(amount) })}</p>}
        {!over && (step === "card" || step === "loading") && (
          <>
            {told && (
              <p class="told bad" role="alert">
                <Icon name="alert" />
                {told}
              </p>
            )}
            <FieldsBox billing={billing} fields={fields} onRetry={look} />
            {entering && !fields.blocked && <SafeNote billing={billing} />}
          </>
        )}
        {(over || step === "asking") && <OutcomeText {...props} known={outcome.known} />}
      </div>
      {over ? (
        <OutcomeFoot billing={billing} />
      ) : (
        <div class="foot">
          {step === "card" && !fields.blocked && (
            <Button
              billing={billing}
              kind="btn primary"
              label={say("cardPay", { amount: format.money(amount) })}
              busy={say("cardPaying")}
              disabled={!fields.ready}
              onPress={pay}
            />
          )}
          {step === "bank" && (
            <Button billing={billing} kind="btn primary" label={say("bankGo")} onPress={confirm} />
          )}
          <Button
            billing={billing}
            label={say(step === "asking" ? "back" : "bankLeave")}
            onPress={billing.close}
          />
        </div>
      )}
    </Dialog>
  );
}

const isRefusal = ({ type }: StripeError) => type === "card_error" || type === "validation_error";
const isAuthentication = ({ code }: StripeError) => code === "payment_intent_authentication_failure";
