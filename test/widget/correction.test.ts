import { expect, test } from "vitest";
import type { InvoiceCorrected } from "../../shared/api/types/index.ts";
import { button, dialog, focused, plain, settled, show, text } from "../support/browser/element.ts";
import { cut, json, problem } from "../support/browser/fake-api.ts";
import { ACTIVE, INVOICE, invoice, STATES } from "../support/browser/states.ts";
import { SAMPLES } from "../support/sample-documents.ts";

const CORRECT = "POST /v1/invoices/in_123/corrections";
const MADE: InvoiceCorrected = {
  creditNote: { ...SAMPLES.creditNote, number: "AV-2026-000008" },
  invoice: { ...SAMPLES.corrected, number: "FA-2026-000131" },
};

/** The drawer of the newest invoice. */
async function drawer(portal = ACTIVE) {
  const shown = await show(portal);
  shown.api.on("GET /v1/invoices/in_123", () => INVOICE);
  await button("Détail de la facture FA-2026-000123").click();
  await settled(() => shown.root.querySelector(".steps") !== null);
  return shown;
}

async function opened() {
  const shown = await drawer();
  shown.api.on(CORRECT, () => json(MADE, 201));
  await button("Corriger les coordonnées de cette facture").click();
  await settled(() => shown.root.querySelector(".correction .form") !== null);
  return shown;
}

const field = (name: RegExp) => dialog().getByRole("textbox", { name });
const send = () => button("Émettre l’avoir et la nouvelle facture");

test("what it does is said, then both numbers and both documents, and the focus goes back to the row", async () => {
  const { root, api } = await opened();
  expect(plain(root.querySelector(".what"))).toBe(
    "Un avoir annule la facture FA-2026-000123, et une nouvelle facture la remplace aux coordonnées corrigées. " +
      "Les deux sont émis aujourd’hui. Les montants ne changent pas. Rien n’est à payer et rien n’est remboursé. " +
      "La facture d’origine reste consultable. Vos prochaines factures suivent vos coordonnées de facturation, pas cette correction.",
  );
  await field(/^Raison sociale/).fill("Atelier Dupont et Fils SARL");
  await field(/^Ville/).fill("Rezé");
  await field(/^Référence de commande/).clear();
  api.on("GET /v1/portal", () => ({
    ...ACTIVE,
    invoices: { ...ACTIVE.invoices, data: [invoice(0, { number: "FA-2026-000131" })] },
  }));
  await send().click();
  await settled(() => root.querySelector(".docs") !== null);
  expect(api.to(CORRECT).map(({ body }) => body)).toEqual([
    {
      name: "Atelier Dupont et Fils SARL",
      orderReference: null,
      address: { ...INVOICE.customer.address, city: "Rezé" },
    },
  ]);
  expect(api.to(CORRECT)[0]?.headers.get("Idempotency-Key")).toBeTruthy();
  expect(focused(root)).toBe("L’avoir AV-2026-000008 et la facture FA-2026-000131 sont émis. Solde : zéro.");
  for (const number of ["AV-2026-000008", "FA-2026-000131"]) {
    await expect.element(dialog().getByRole("button", { name: `Télécharger ${number}` })).toBeVisible();
  }
  await dialog().getByRole("button", { name: "Fermer" }).last().click();
  await settled(() => root.querySelector("dialog") === null);
  await settled(() => focused(root) === "Détail de la facture FA-2026-000131");
});

test("the country stays, and a wrong number is judged as it is typed", async () => {
  const { root, api } = await opened();
  expect(root.querySelector<HTMLSelectElement>("#f-country")?.disabled).toBe(true);
  await field(/^SIREN/).fill("123456789");
  await expect.element(text("Ce SIREN n’est pas valide.")).toBeVisible();
  await send().click();
  expect(root.activeElement?.id).toBe("f-siren");
  expect(api.to(CORRECT)).toHaveLength(0);
});

test("nothing changed: nothing is sent", async () => {
  const { api } = await opened();
  await send().click();
  await expect.element(text("Rien n’a été changé. Corrigez au moins un champ.")).toBeVisible();
  expect(api.to(CORRECT)).toHaveLength(0);
});

test("what would change the tax is said at its field", async () => {
  const { root, api } = await opened();
  api.on(CORRECT, () =>
    problem(422, "validation_failed", {
      errors: [{ pointer: "/vatId", code: "out_of_range", detail: "" }],
    }),
  );
  await field(/^N° de TVA/).clear();
  await send().click();
  await settled(() => root.getElementById("w-vatId") !== null);
  expect(plain(root.getElementById("w-vatId"))).toContain("ce serait une autre vente");
});

test("without an answer what was typed stays, and the repetition is the same wish", async () => {
  const { root, api } = await opened();
  api.on(CORRECT, cut);
  await field(/^Ville/).fill("Rezé");
  await send().click();
  await expect.element(text("La correction n’est peut-être pas encore faite")).toBeVisible();
  api.on(CORRECT, () => json(MADE, 201));
  await send().click();
  await settled(() => root.querySelector(".docs") !== null);
  const keys = api.to(CORRECT).map(({ headers }) => headers.get("Idempotency-Key"));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("who was faster is said, and the new state is shown", async () => {
  const { root, api } = await opened();
  api.on(CORRECT, () => problem(409, "operation_in_progress", { startedBy: "Hugo Lemoine" }));
  await field(/^Ville/).fill("Rezé");
  await send().click();
  await settled(() => root.querySelector("dialog") === null);
  await expect.element(text("Une autre modification vient d’être faite par Hugo Lemoine.")).toBeVisible();
});

test("an invoice that was corrected lists each of its documents", async () => {
  const { root, api } = await show(ACTIVE);
  const [first] = INVOICE.documents;
  if (!first) throw new Error("The invoice has no document");
  const documents = [
    { ...first, number: "FA-2026-000131" },
    { ...first, number: "AV-2026-000008", kind: "credit_note" as const },
    first,
  ];
  api.on("GET /v1/invoices/in_123", () => ({ ...INVOICE, documents }));
  await button("Détail de la facture FA-2026-000123").click();
  await settled(() => root.querySelector(".docs") !== null);
  expect([...root.querySelectorAll(".docs li p:first-child")].map(plain)).toEqual([
    "Facture FA-2026-000131",
    "Avoir AV-2026-000008",
    "Facture FA-2026-000123",
  ]);
});

test("a viewer is not offered it", async () => {
  const { root } = await drawer(STATES.viewer);
  expect(plain(root.querySelector("dialog"))).not.toContain("Corriger");
});
