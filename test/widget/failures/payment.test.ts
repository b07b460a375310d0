import { plain } from "../../support/browser/element.ts";
import { failsWell, press } from "../../support/browser/failing.ts";
import { json } from "../../support/browser/fake-api.ts";
import { ACTIVE, PREVIEW, STATES, SUBSCRIPTION } from "../../support/browser/states.ts";
import { withStripe } from "../../support/browser/stripe-js.ts";

const invoiceId = STATES.pastDue.subscription?.pastDue?.invoiceId;
const SETUP = "POST /v1/payment-methods/setup";
const SECRET = "seti_1_secret";

/** Where a card is entered: Stripe's fields in this page. */
const fields = () => {
  const { key } = withStripe({ intents: { [SECRET]: "requires_payment_method" } });
  return { kind: "stripe", clientSecret: SECRET, publishableKey: key };
};
const entering = ({ root }: { root: ShadowRoot }) => root.querySelector("dialog.bank") !== null;

failsWell("an invoice that is paid now", {
  portal: STATES.pastDue,
  writes: true,
  fails: `POST /v1/invoices/${invoiceId}/payments`,
  press: /^Payer maintenant$/,
  well: () => ({ id: "chg_1", status: "succeeded", subscription: SUBSCRIPTION }),
  done: ({ root }) => /Votre paiement de 58,80 € est accepté/.test(plain(root.querySelector(".notice"))),
  unanswered:
    /Le serveur n’a pas répondu\. Nous vérifions si le paiement est passé ; ne payez pas une seconde fois\./,
  says: { "402": /Votre banque a refusé le paiement de 58,80 €\. Rien n’a été prélevé\./ },
  pays: true,
});

failsWell("another card", {
  portal: ACTIVE,
  writes: true,
  fails: SETUP,
  press: /^Changer de carte$/,
  well: fields,
  done: entering,
  unanswered: /Le serveur n’a pas répondu\. Rien n’a été prélevé\./,
});

failsWell("another card for what is owed", {
  portal: STATES.pastDue,
  writes: true,
  fails: SETUP,
  press: /^Changer de carte$/,
  well: fields,
  done: entering,
  unanswered: /Le serveur n’a pas répondu\. Rien n’a été prélevé\./,
});

failsWell("another card for a change", {
  routes: { "POST /v1/subscription/previews": () => json(PREVIEW, 201) },
  writes: true,
  fails: SETUP,
  before: async (scene) => {
    await press(scene, /^Modifier le forfait$/);
    await press(scene, /^Choisir Entreprise$/);
  },
  press: /^Changer de carte$/,
  well: fields,
  done: entering,
  unanswered: /Le serveur n’a pas répondu\. Rien n’a été prélevé\./,
});
