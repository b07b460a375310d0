import { plain } from "../../support/browser/element.ts";
import { failsWell, press, type Scene } from "../../support/browser/failing.ts";
import { DEBIT, EXPIRED, LIST, METHODS, toDefault, toRemove, VISA } from "../../support/browser/methods.ts";

const page = (data: unknown[]) => ({ data, nextCursor: null });
const listed = { [LIST]: () => page(METHODS) };
const MANAGE = /^Gérer les moyens de paiement$/;
const open = (scene: Scene) => press(scene, MANAGE);
const first = ({ root }: Scene) => plain(root.querySelector(".method"));
const rows = ({ root }: Scene) => root.querySelectorAll(".method").length;
const IN_DOUBT =
  /Votre demande a peut-être été prise en compte : réessayez, elle ne compte qu’une fois\. Rien n’a été prélevé\./;

failsWell("the list of what is kept to pay with", {
  writes: false,
  fails: LIST,
  press: MANAGE,
  again: /^Réessayer$/,
  well: () => page(METHODS),
  done: (scene) => rows(scene) === 3,
  unanswered: /La liste ne s’est pas chargée\. Rien n’a changé\./,
});

failsWell("another one that pays", {
  routes: listed,
  writes: true,
  fails: toDefault(DEBIT),
  before: open,
  press: /^Définir Prélèvement SEPA •••• 2606 par défaut$/,
  well: () => page([{ ...DEBIT, default: true }, { ...VISA, default: false }, EXPIRED]),
  done: (scene) => first(scene).startsWith("Prélèvement SEPA •••• 2606 Par défaut"),
  unanswered: IN_DOUBT,
});

failsWell("one that is removed", {
  routes: listed,
  writes: true,
  fails: toRemove(EXPIRED),
  before: async (scene) => {
    await open(scene);
    await press(scene, /^Supprimer Mastercard •••• 4444$/);
  },
  press: /^Confirmer la suppression$/,
  well: () => page([VISA, DEBIT]),
  done: (scene) => rows(scene) === 2,
  unanswered: IN_DOUBT,
});
