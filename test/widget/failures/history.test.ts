import { failsWell } from "../../support/browser/failing.ts";
import { INVOICE, INVOICES } from "../../support/browser/states.ts";

failsWell("older payments", {
  writes: false,
  fails: "GET /v1/invoices",
  press: /^Voir les 6 précédents$/,
  well: () => ({ data: INVOICES.slice(8), nextCursor: null }),
  done: ({ root }) => root.querySelectorAll(".pay").length === 14,
  unanswered: /Le serveur n’a pas répondu\. Rien n’a été prélevé\./,
});

failsWell("a payment's details", {
  writes: false,
  fails: "GET /v1/invoices/in_123",
  press: /^Détail de la facture FA-2026-000123$/,
  again: /^Réessayer$/,
  well: () => INVOICE,
  done: ({ root }) => root.querySelector("dialog .steps") !== null,
  unanswered: /Le détail ne s’est pas chargé/,
});
