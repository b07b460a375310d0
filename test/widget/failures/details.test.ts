import { settled } from "../../support/browser/element.ts";
import { failsWell, press, type Scene, type } from "../../support/browser/failing.ts";
import { json } from "../../support/browser/fake-api.ts";
import { DETAILS, INVOICE } from "../../support/browser/states.ts";
import { SAMPLES } from "../../support/sample-documents.ts";

const FORM = "dialog #f-city";
const formed = ({ root }: Scene) => settled(() => root.querySelector(FORM) !== null);
const INVOICE_ROUTE = "GET /v1/invoices/in_123";
const DRAWER = /^Détail de la facture FA-2026-000123$/;
const CORRECT = /^Corriger les coordonnées de cette facture$/;

failsWell("billing details", {
  writes: true,
  fails: "PATCH /v1/billing-details",
  before: async (scene) => {
    await press(scene, /^Modifier les coordonnées de facturation$/);
    await formed(scene);
    type(scene.root, FORM, "Rezé");
  },
  press: /^Enregistrer$/,
  well: () => DETAILS,
  done: ({ root }) => root.querySelector("dialog") === null,
  unanswered: /Vos coordonnées ne sont peut-être pas enregistrées : réessayez\./,
});

failsWell("an invoice that is to be corrected", {
  routes: { [INVOICE_ROUTE]: () => INVOICE },
  writes: false,
  fails: INVOICE_ROUTE,
  before: async (scene) => {
    await press(scene, DRAWER);
    await settled(() => scene.root.querySelector("dialog .steps") !== null);
  },
  press: CORRECT,
  again: /^Réessayer$/,
  well: () => INVOICE,
  done: ({ root }) => root.querySelector(FORM) !== null,
  unanswered: /La facture ne s’est pas chargée\. Rien n’a été changé\./,
});

failsWell("its correction", {
  routes: { [INVOICE_ROUTE]: () => INVOICE },
  writes: true,
  fails: "POST /v1/invoices/in_123/corrections",
  before: async (scene) => {
    await press(scene, DRAWER);
    await press(scene, CORRECT);
    await formed(scene);
    type(scene.root, FORM, "Rezé");
  },
  press: /^Émettre l’avoir et la nouvelle facture$/,
  well: () => json({ creditNote: SAMPLES.creditNote, invoice: SAMPLES.corrected }, 201),
  done: ({ root }) => root.querySelector("dialog .docs") !== null,
  unanswered: /La correction n’est peut-être pas encore faite : réessayez, elle ne compte qu’une fois\./,
  keyed: true,
});
