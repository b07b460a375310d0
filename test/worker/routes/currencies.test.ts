import { describe, expect, it } from "vitest";
import type { InvoiceSummary, LegalDocument, Page, Portal } from "../../../shared/api/types/index.ts";
import { checkLegalDocument } from "../../../shared/receipt/check/legal-document.ts";
import { expectStatus, openBilling, problem, type TestCustomer } from "../../support/workerd/billing.ts";
import { sell } from "../../support/workerd/sell.ts";

const RATES = { SELLER_EURO_RATES: "JPY=163.5, KWD=0.3571" };

async function open(currency: string, pro: number, entreprise: number) {
  const billing = await openBilling({ bindings: RATES });
  await sell(billing, [
    { id: `${currency}_pro`, planId: "pro", currency, unitAmount: pro },
    { id: `${currency}_entreprise`, planId: "entreprise", currency, unitAmount: entreprise },
  ]);
  const customer = await billing.customer();
  await customer.enterCard("4242 4242 4242 4242");
  return { billing, customer };
}

async function documents(customer: TestCustomer): Promise<LegalDocument[]> {
  const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices?limit=50");
  return Promise.all(data.map(({ id }) => customer.get<LegalDocument>(`/v1/invoices/${id}/document`)));
}

/** What is frozen of a document in money. */
function sums({ currency, digits, lines, vatGroups, totals, settled, taxInEuros }: LegalDocument) {
  return {
    currency,
    digits,
    lines: lines.map(({ quantity, unitPrice, net }) => [quantity, unitPrice, net]),
    vat: vatGroups.map(({ rate, base, tax }) => [rate, base, tax]),
    totals,
    settled: settled?.amount,
    taxInEuros,
  };
}

/** Of an invoice that was paid at once, of one rate. */
function sumsOf(
  currency: "JPY" | "KWD",
  lines: [quantity: number, unitPrice: number, net: number][],
  [net, tax, gross]: [number, number, number],
  taxInEuros: number,
) {
  const totals = { net, tax, gross, creditApplied: 0, due: gross };
  const vat = [[2_000, net, tax]];
  return { currency, digits: currency === "JPY" ? 0 : 3, lines, vat, totals, settled: gross, taxInEuros };
}

describe("a currency without decimals (JPY)", () => {
  it("starts, changes and documents in whole yen", async () => {
    const { billing, customer } = await open("JPY", 8_001, 16_003);
    const first = await customer.preview("JPY_pro");
    expect(first).toMatchObject({ dueNow: { amount: 9_601, currency: "JPY" } });
    await expectStatus(await customer.confirm(first.id), 200);

    await billing.advanceTo("2026-11-18T09:00:00Z");
    await customer.signIn("owner");
    const change = await customer.preview("JPY_entreprise");
    // 16 003 ÷ 2 and 8 001 ÷ 2, each to the yen: 8 002 − (8 001 − 4 001).
    expect(change.lines.map(({ amount }) => amount)).toEqual([
      { amount: 8_002, currency: "JPY" },
      { amount: -4_000, currency: "JPY" },
    ]);
    await expectStatus(await customer.confirm(change.id), 200);
    await billing.advanceTo("2026-12-03T09:00:00Z");
    await customer.signIn("owner");

    const all = await documents(customer);
    for (const document of all) checkLegalDocument(document);
    expect(all.map(sums)).toEqual([
      sumsOf("JPY", [[1, 16_003, 16_003]], [16_003, 3_201, 19_204], 1_958),
      sumsOf(
        "JPY",
        [
          [1, 8_002, 8_002],
          [-1, 4_000, -4_000],
        ],
        [4_002, 800, 4_802],
        489,
      ),
      sumsOf("JPY", [[1, 8_001, 8_001]], [8_001, 1_600, 9_601], 979),
    ]);
    expect((await customer.get<Portal>("/v1/portal")).subscription?.nextCharge?.total).toEqual({
      amount: 19_204,
      currency: "JPY",
    });
  });
});

describe("a currency with three decimals (KWD)", () => {
  it("starts, changes and documents in fils", async () => {
    const { billing, customer } = await open("KWD", 14_999, 29_997);
    const first = await customer.preview("KWD_pro");
    expect(first).toMatchObject({ dueNow: { amount: 17_999, currency: "KWD" } });
    await expectStatus(await customer.confirm(first.id), 200);

    await billing.advanceTo("2026-11-18T09:00:00Z");
    await customer.signIn("owner");
    const change = await customer.preview("KWD_entreprise");
    await expectStatus(await customer.confirm(change.id), 200);
    await billing.advanceTo("2026-12-03T09:00:00Z");
    await customer.signIn("owner");

    const all = await documents(customer);
    for (const document of all) checkLegalDocument(document);
    expect(all.map(sums)).toEqual([
      sumsOf("KWD", [[1, 29_997, 29_997]], [29_997, 5_999, 35_996], 1_680),
      sumsOf(
        "KWD",
        [
          [1, 14_999, 14_999],
          [-1, 7_499, -7_499],
        ],
        [7_500, 1_500, 9_000],
        420,
      ),
      sumsOf("KWD", [[1, 14_999, 14_999]], [14_999, 3_000, 17_999], 840),
    ]);
  });
});

describe("a customer's currency", () => {
  it("is fixed by the first subscription: a price in another is refused, and nothing changes", async () => {
    const { customer } = await open("JPY", 8_001, 16_003);
    await expectStatus(await customer.confirm((await customer.preview("JPY_pro")).id), 200);
    const before = await (await customer.call("GET", "/v1/portal")).text();
    const reply = await customer.call("POST", "/v1/subscription/previews", { priceId: "entreprise_month" });
    expect(await problem(reply)).toMatchObject({ status: 422 });
    expect(await (await customer.call("GET", "/v1/portal")).text()).toBe(before);
  });
});
