import { plain, settled } from "../../support/browser/element.ts";
import { failsWell, press, type Scene } from "../../support/browser/failing.ts";
import { json } from "../../support/browser/fake-api.ts";
import { PREVIEW, STATES, SUBSCRIPTION } from "../../support/browser/states.ts";

const PREVIEWS = "POST /v1/subscription/previews";
const CHANGES = "POST /v1/subscription/changes";
const previewed = () => json(PREVIEW, 201);
const changed = {
  id: "chg_1",
  status: "succeeded",
  subscription: { ...SUBSCRIPTION, plan: { id: "entreprise", name: "Entreprise" } },
};
const CHOOSE = /^Choisir Entreprise$/;
const CONFIRM = /^Confirmer et payer 570,36 €/;
const IN_DOUBT =
  /Le serveur n’a pas répondu\. Nous vérifions si le paiement est passé ; ne payez pas une seconde fois\./;
const DECLINED = /Votre banque a refusé le paiement de 570,36 €\. Rien n’a été prélevé\./;

const open = (scene: Scene) => press(scene, /^Modifier le forfait$|^Choisir un forfait$/);
async function choose(scene: Scene) {
  await open(scene);
  await press(scene, CHOOSE);
}
const isNews = ({ root }: Scene) => plain(root.querySelector(".notice")) !== "";

failsWell("the price of a change", {
  writes: true,
  fails: PREVIEWS,
  before: open,
  press: CHOOSE,
  again: /^Réessayer$/,
  well: previewed,
  done: ({ root }) => plain(root.querySelector("dialog")).includes("Confirmer et payer"),
  unanswered: /Le serveur n’a pas répondu\. Rien n’a été prélevé\./,
  repeats: true,
});

// What was previewed before is off the table: no sentence speaks of a payment.
failsWell("the price of another choice", {
  routes: { [PREVIEWS]: previewed },
  writes: true,
  fails: PREVIEWS,
  before: async (scene) => {
    await choose(scene);
    await settled(() => plain(scene.root.querySelector("dialog")).includes("Confirmer et payer"));
  },
  press: /^Choisir Essentiel$/,
  again: /^Réessayer$/,
  well: previewed,
  done: ({ root }) => plain(root.querySelector("dialog")).includes("Confirmer et payer"),
  unanswered: /Le serveur n’a pas répondu\. Rien n’a été prélevé\./,
  repeats: true,
});

failsWell("the confirmation of a change", {
  routes: { [PREVIEWS]: previewed },
  writes: true,
  fails: CHANGES,
  before: choose,
  press: CONFIRM,
  well: () => changed,
  done: isNews,
  unanswered: IN_DOUBT,
  says: { 402: DECLINED },
  pays: true,
});

failsWell("a first subscription", {
  portal: STATES.none,
  routes: { [PREVIEWS]: previewed },
  writes: true,
  fails: CHANGES,
  before: choose,
  press: CONFIRM,
  well: () => changed,
  done: isNews,
  unanswered: IN_DOUBT,
  says: { 402: DECLINED },
  pays: true,
});

failsWell("the outcome at the bank", {
  routes: {
    [PREVIEWS]: previewed,
    [CHANGES]: () => ({
      ...changed,
      status: "requires_action",
      requiresAction: { kind: "redirect", url: "https://bank.example/" },
    }),
  },
  writes: false,
  fails: "GET /v1/subscription/changes/chg_1",
  before: choose,
  press: CONFIRM,
  // It is asked for until it is known.
  again: null,
  well: () => changed,
  done: isNews,
  unanswered: IN_DOUBT,
  says: {
    401: /ne payez pas une seconde fois\. Votre session a expiré/,
    402: /La confirmation n’a pas abouti\. Votre forfait reste Pro mensuel\./,
  },
});

failsWell("a scheduled change that is dropped", {
  portal: STATES.scheduled,
  writes: true,
  fails: "DELETE /v1/subscription/changes",
  press: /^Garder /,
  well: () => SUBSCRIPTION,
  done: isNews,
  unanswered: /Votre changement est peut-être encore prévu : réessayez, la demande ne compte qu’une fois\./,
});
