import type { SetupIntent, Stripe, StripeError } from "@stripe/stripe-js";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FlowProps, FlowValues } from "../../flows.ts";
import { paymentMethod } from "../../i18n/fr/payment-method.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import { rememberReturn, takeReturn } from "../../return.ts";
import fieldsCss from "../../stripe/fields.css?inline";
import { FieldsBox } from "../../stripe/fields-box.tsx";
import { SafeNote } from "../../stripe/safe-note.tsx";
import { stepAside } from "../../stripe/step-aside.ts";
import { stripeFor, useFields } from "../../stripe/use-fields.ts";
import bank from "../bank/bank.css?inline";
import { kept } from "./kept.ts";

export const styles = [dialog, fieldsCss, bank];

/** A card or an account for the payments to come, in Stripe's own fields. Nothing is charged. */
export function View({ billing, action, back, children }: FlowValues["card"] & FlowProps): JSX.Element {
  const { host, portal } = billing;
  const say = billing.speak("payment-method", paymentMethod);
  const fields = useFields(billing);
  const [told, setTold] = useState("");
  const stripe = useRef<Stripe | null>(null);
  const before = useRef(portal.paymentMethod).current;

  useEffect(() => {
    show();
  }, []);

  async function show() {
    try {
      stripe.current = await stripeFor(billing, action);
      const { setupIntent, error } = await stripe.current.retrieveSetupIntent(action.clientSecret);
      if (!setupIntent) throw error;
      if (setupIntent.status === "succeeded") return kept(billing, before, back);
      fields.open(stripe.current, action.clientSecret);
    } catch (error) {
      fields.block(error);
    }
  }

  async function save() {
    const elements = fields.elements();
    const client = stripe.current;
    if (!elements || !client) return;
    setTold("");
    if ((await elements.submit()).error) return;
    const { id } = portal.customer;
    rememberReturn(id, { method: before, choice: back });
    const confirmParams = { return_url: location.href };
    const heard = await stepAside(host.root, () =>
      client.confirmSetup({ elements, confirmParams, redirect: "if_required" }),
    ).catch((error): { setupIntent?: SetupIntent; error: StripeError } => ({ error }));
    takeReturn(id);
    if (!heard.error) return kept(billing, before, back);
    const { type } = heard.error;
    if (type === "card_error" || type === "validation_error") return setTold(say("declined"));
    // Whether it is kept is not known: Stripe is asked again, and says so or shows the fields.
    setTold(say("unsure"));
    await show();
  }

  return (
    <Dialog billing={billing} title={say(before ? "change" : "add")} kind="bank" toast={children}>
      <div class="sec">
        {told && (
          <p class="told bad" role="alert">
            <Icon name="alert" />
            {told}
          </p>
        )}
        <FieldsBox billing={billing} fields={fields} onRetry={show} />
        {!fields.blocked && <SafeNote billing={billing} />}
      </div>
      <div class="foot">
        {!fields.blocked && (
          <Button
            billing={billing}
            kind="btn primary"
            label={say("save")}
            busy={say("saving")}
            disabled={!fields.ready}
            onPress={save}
          />
        )}
        <Button billing={billing} label={say("leave")} onPress={billing.close} />
      </div>
    </Dialog>
  );
}
