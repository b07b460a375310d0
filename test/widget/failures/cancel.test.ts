import { plain } from "../../support/browser/element.ts";
import { failsWell, press } from "../../support/browser/failing.ts";
import { STATES, SUBSCRIPTION } from "../../support/browser/states.ts";

const CANCELLATION = "/v1/subscription/cancellation";
const EFFECT = {
  effective: "period_end",
  cancelAt: SUBSCRIPTION.currentPeriodEnd,
  accessUntilDate: "2026-12-03",
  openInvoices: [],
  acknowledgment: null,
};
const OPEN = /^Se désabonner$/;
const KNOWN = /jusqu’au 3 décembre 2026 inclus/;

// Ending has to be possible even if its effects can't be read: the page knows the date as well.
failsWell("what a cancellation does", {
  writes: false,
  fails: `GET ${CANCELLATION}`,
  press: OPEN,
  again: null,
  well: () => EFFECT,
  done: ({ root }) => KNOWN.test(plain(root.querySelector("dialog"))),
  unanswered: KNOWN,
  says: { 401: KNOWN },
  where: "dialog .sec",
});

failsWell("a cancellation", {
  routes: { [`GET ${CANCELLATION}`]: () => EFFECT },
  writes: true,
  fails: `POST ${CANCELLATION}`,
  before: (scene) => press(scene, OPEN),
  press: /^Confirmer la résiliation$/,
  well: () => SUBSCRIPTION,
  done: ({ root }) => root.querySelector("dialog") === null,
  unanswered:
    /Votre abonnement n’est peut-être pas encore résilié : réessayez, la demande ne compte qu’une fois\./,
});

failsWell("a cancellation that is taken back", {
  portal: STATES.canceling,
  writes: true,
  fails: `DELETE ${CANCELLATION}`,
  press: /^Reprendre l’abonnement$/,
  well: () => SUBSCRIPTION,
  done: ({ root }) => plain(root.querySelector(".notice")).includes("Votre abonnement reprend."),
  unanswered:
    /Votre abonnement n’a peut-être pas encore repris : réessayez, la demande ne compte qu’une fois\./,
});
