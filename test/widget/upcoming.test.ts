import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { CreditEntry, UpcomingCharge } from "../../shared/api/types/index.ts";
import { button, dialog, focused, plain, settled, show, text } from "../support/browser/element.ts";
import { problem } from "../support/browser/fake-api.ts";
import { ACTIVE, eur, STATES } from "../support/browser/states.ts";
import { CHARGES, CREDIT } from "../support/browser/to-come.ts";

const ROUTE = "GET /v1/upcoming-charges";
const LEDGER = "GET /v1/credit-ledger";

const lines = (root: ShadowRoot) => [...root.querySelectorAll(".entries li")].map(plain);

async function calendar(charges: UpcomingCharge[] = CHARGES) {
  const shown = await show(ACTIVE);
  shown.api.on(ROUTE, () => ({ data: charges, nextCursor: null }));
  await button("Prochains prélèvements").click();
  await settled(() => shown.root.querySelector(".paged[aria-busy=false]") !== null);
  return shown;
}

async function ledger(entries: CreditEntry[] = CREDIT, balance = eur(1180)) {
  const shown = await show(ACTIVE);
  shown.api.on(LEDGER, () => ({ balance, data: entries, nextCursor: null }));
  await button("Crédit disponible").click();
  await settled(() => shown.root.querySelector(".paged[aria-busy=false]") !== null);
  return shown;
}

test("each charge to come says when, what, its tax, and what makes it another than the one before", async () => {
  const { root } = await calendar();
  expect(lines(root)).toEqual([
    "3 décembre 2026 Pro, mensuel Code BIENVENUE : 4,90 € HT de remise Crédit utilisé : 11,80 €, il reste 0,00 € 41,12 € TTC 44,10 € HT et 8,82 € de TVA (20 %)",
    "3 janvier 2027 Pro, mensuel Le code BIENVENUE ne s’applique plus 58,80 € TTC 49,00 € HT et 9,80 € de TVA (20 %)",
    "3 février 2027 Essentiel, annuel Pro mensuel → 3 × Essentiel annuel 228,00 € TTC 190,00 € HT et 38,00 € de TVA (20 %)",
  ]);
  await expect.element(text("3 prélèvements, 327,92 € TTC en tout")).toBeVisible();
});

test("a charge whose tax only the provider knows says why it comes, and no more", async () => {
  const [first] = CHARGES;
  if (!first) throw new Error("No charge");
  const { root } = await calendar([
    { ...first, kind: "retry", subtotal: null, tax: null, amountDue: eur(5880), notes: [] },
    { ...first, kind: "trial_end", at: "2027-01-03T09:00:00.000Z", subtotal: null, tax: null, notes: [] },
  ]);
  expect(lines(root)[0]).toBe("3 décembre 2026 Pro, mensuel Nouvel essai de la facture impayée 58,80 € TTC");
  expect(lines(root)[1]).toContain("Premier prélèvement après l’essai");
});

test("the charges go into one's own calendar, as the server's file", async () => {
  const { api } = await calendar();
  const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const file = new Response("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", {
    headers: { "Content-Type": "text/calendar" },
  });
  api.on(`${ROUTE}.ics`, () => file);
  await button("Ajouter à mon agenda").click();
  await expect.element(text("Agenda téléchargé : prelevements.ics")).toBeVisible();
  const [link] = saved.mock.contexts as HTMLAnchorElement[];
  expect(link?.download).toBe("prelevements.ics");
  expect(await (await fetchReally(link?.href ?? "")).text()).toContain("BEGIN:VCALENDAR");
});

test("none is planned: that is said, and there is no file to save", async () => {
  await calendar([]);
  await expect.element(text("Aucun prélèvement n’est prévu.")).toBeVisible();
  expect(button("Ajouter à mon agenda").query()).toBeNull();
});

test("what does not come can be asked for again", async () => {
  const { root, api } = await show(ACTIVE);
  api.on(ROUTE, () => problem(503, "storage_unavailable"));
  await button("Prochains prélèvements").click();
  await expect.element(text("Les prélèvements à venir ne se sont pas chargés.")).toBeVisible();
  api.on(ROUTE, () => ({ data: CHARGES, nextCursor: null }));
  await button("Réessayer").click();
  await settled(() => root.querySelectorAll(".entries li").length === 3);
});

test("the credit: what is left, and each line with its sign, its reason and its document", async () => {
  const { root, api } = await ledger();
  await expect.element(text("11,80 € seront déduits de vos prochaines factures.")).toBeVisible();
  expect(lines(root)).toEqual([
    "3 novembre 2026 Utilisé pour une facture FA-2026-000123 −20,00 € reste 11,80 €",
    "12 octobre 2026 Rendu par un changement de forfait +31,80 € reste 31,80 €",
  ]);
  await button("FA-2026-000123").click();
  await settled(() => root.querySelector(".drawer") !== null);
  await settled(() => api.to("GET /v1/invoices/in_123").length === 1);
});

test("without any credit, one reads what would appear", async () => {
  await ledger([], eur(0));
  await expect.element(text("Aucun mouvement.")).toBeVisible();
  await expect
    .element(dialog().getByText("Ce qui vous est rendu est déduit de vos prochaines factures."))
    .toBeVisible();
});

test("Escape gives the focus back to the link", async () => {
  const { root } = await calendar();
  await userEvent.keyboard("{Escape}");
  await settled(() => root.querySelector("dialog") === null);
  expect(focused(root)).toBe("Prochains prélèvements");
});

test("after the end nothing is to come, and the credit can still be looked at", async () => {
  await show(STATES.ended);
  await expect.element(button("Crédit disponible")).toBeVisible();
  expect(button("Prochains prélèvements").query()).toBeNull();
});

/** Around the API of the test: an address of this page. */
function fetchReally(url: string): Promise<Response> {
  vi.restoreAllMocks();
  return fetch(url);
}

test("in Arabic a sign is drawn on the same side of every amount", async () => {
  const { root } = await show(ACTIVE, {
    attributes: { locale: "ar" },
    routes: { [LEDGER]: () => ({ balance: eur(1180), data: CREDIT, nextCursor: null }) },
  });
  root.querySelector<HTMLElement>(".also li:nth-child(2) button")?.click();
  await settled(() => root.querySelector(".entries li") !== null);
  const amounts = [...root.querySelectorAll(".sums bdi")].map((bdi) => bdi.firstChild as Text);
  expect(amounts.map(({ data }) => data.match(/[+\u2212]/)?.[0])).toEqual(["\u2212", "+"]);
  for (const text of amounts) {
    expect(leftOf(text, text.data.search(/[+\u2212]/)), text.data).toBeLessThan(
      leftOf(text, text.data.search(/\d/)),
    );
  }
});

function leftOf(text: Text, at: number): number {
  const range = new Range();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect().left;
}
