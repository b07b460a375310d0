import { expect, test } from "vitest";
import { button, buttonFrom, settled, show } from "../support/browser/element.ts";
import { json } from "../support/browser/fake-api.ts";
import { ACTIVE, INVOICES, PREVIEW, STATES, SUBSCRIPTION } from "../support/browser/states.ts";

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
