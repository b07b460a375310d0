import { expect, test } from "vitest";
import { AUDIT } from "../support/browser/devices.ts";
import { button, buttonFrom, settled, show } from "../support/browser/element.ts";
import { json } from "../support/browser/fake-api.ts";
import { LIST, METHODS } from "../support/browser/methods.ts";
import { ACTIVE, eur, INVOICE, INVOICES, PREVIEW, STATES, SUBSCRIPTION } from "../support/browser/states.ts";
import { CHARGES, CREDIT } from "../support/browser/to-come.ts";

/** Longer than the half second in which a shift counts as answer to a press; milliseconds. */
const SLOW = 700;

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/** What moved by itself until `stop()` is called. */
function watchShifts() {
  const shifts: Shift[] = [];
  const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[])));
  observer.observe({ type: "layout-shift" });
  return async (): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    shifts.push(...(observer.takeRecords() as Shift[]));
    observer.disconnect();
    return shifts.filter((one) => !one.hadRecentInput).reduce((sum, { value }) => sum + value, 0);
  };
}

/** Answers after a while, as over a slow network. */
const slowly =
  (content: unknown, status = 200) =>
  async () => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    return json(content, status);
  };

test("an acknowledgment that comes and goes moves nothing by a jump", async () => {
  const { root, api } = await show(ACTIVE);
  api.on("POST /v1/subscription/cancellation", slowly(STATES.canceling.subscription));
  api.on("DELETE /v1/subscription/cancellation", slowly(SUBSCRIPTION));
  await button("Se désabonner").click();
  await expect.element(button("Confirmer la résiliation")).toBeEnabled();
  const stop = watchShifts();
  api.on("GET /v1/portal", () => STATES.canceling);
  await button("Confirmer la résiliation").click();
  await settled(() => root.querySelector(".banner") !== null);
  expect(await stop()).toBe(0);
  const again = watchShifts();
  api.on("GET /v1/portal", () => ACTIVE);
  await button("Reprendre l’abonnement").click();
  await settled(() => root.querySelector(".notice") !== null);
  expect(await again()).toBe(0);
});

test("a price that comes late moves nothing of what can be pressed", async () => {
  const { api } = await show(ACTIVE);
  api.on("POST /v1/subscription/previews", slowly(PREVIEW, 201));
  await button("Modifier le forfait").click();
  await expect.element(button("Choisir Entreprise")).toBeVisible();
  const stop = watchShifts();
  await button("Choisir Entreprise").click();
  await expect.element(buttonFrom("Confirmer et payer")).toBeVisible();
  expect(await stop()).toBe(0);
});

test("older payments stand below those that were there", async () => {
  const { root, api } = await show(ACTIVE);
  const more = root.querySelectorAll("tbody tr").length;
  api.on("GET /v1/invoices", slowly({ data: INVOICES.slice(8), nextCursor: null }));
  const stop = watchShifts();
  await buttonFrom("Voir").click();
  await settled(() => root.querySelectorAll("tbody tr").length > more);
  expect(await stop()).toBe(0);
});

const page = (data: unknown[], more = {}) => ({ data, nextCursor: null, ...more });

test.each([
  ["Qui a fait quoi", "GET /v1/audit", page(AUDIT), ".entries"],
  ["Prochains prélèvements", "GET /v1/upcoming-charges", page(CHARGES), ".entries"],
  ["Crédit disponible", "GET /v1/credit-ledger", page(CREDIT, { balance: eur(1180) }), ".entries"],
  [/^Gérer/, LIST, page(METHODS), ".method"],
  [/^Détail de la facture FA-2026-000123/, `GET /v1/invoices/${INVOICE.id}`, INVOICE, ".dlg .sum"],
])("%s: what comes late into a dialog moves nothing of it", async (name, route, content, place) => {
  const { root, api } = await show(ACTIVE);
  api.on(route, slowly(content));
  const stop = watchShifts();
  await button(name).click();
  await settled(() => root.querySelector(place) !== null);
  expect(await stop()).toBe(0);
});

test("saved details are told without moving anything", async () => {
  const { root, api } = await show(ACTIVE);
  api.on("PATCH /v1/billing-details", slowly(ACTIVE.billingDetails));
  await button("Modifier les coordonnées de facturation").click();
  await expect.element(button("Enregistrer")).toBeVisible();
  await root.querySelector<HTMLInputElement>(".dlg input")?.focus();
  const stop = watchShifts();
  await button("Enregistrer").click();
  await settled(() => root.querySelector("dialog") === null);
  expect(await stop()).toBe(0);
});
