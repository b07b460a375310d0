import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { InvoiceSummary, LegalDocument, Page, Portal } from "../../../../shared/api/types/index.ts";
import { applySnapshot } from "../../../../worker/operations/apply-snapshot.ts";
import { updateCustomer } from "../../../support/stripe/customers.ts";
import { openStripe, type StripeWorld } from "../../../support/stripe/world.ts";
import { ATELIER, Subscriber } from "../../../support/subscriber.ts";
import {
  type Billing,
  expectStatus,
  json,
  openBilling,
  type TestCustomer,
} from "../../../support/workerd/billing.ts";
import { subscribe } from "../../../support/workerd/subscribed-at-stripe.ts";

let histories = 0;
const GO_LIVE = Date.parse("2026-11-03T09:00:00Z");

async function subscribed(world: StripeWorld, billing: Billing, customer: TestCustomer) {
  await subscribe(world, customer);
  const stripes = [...world.simulator.sim.customers.values()].find(
    (one) => one.metadata.chets_customer === customer.id,
  );
  if (!stripes) throw new Error("no customer at Stripe");
  return { stripes, look: () => applySnapshot(billing.context, customer.id) };
}

async function operator<T>(billing: Billing, path: string): Promise<T> {
  const reply = await billing.fetch(`/operator/${path}`, json("GET", billing.settings.operatorKey));
  return (await expectStatus<{ data: T }>(reply, 200)).data;
}

describe("invoices from before this product was in use", () => {
  /** Three months of history at Stripe, and then the product. */
  async function historical() {
    const world = openStripe({ onWall: true, start: Date.parse("2026-08-10T09:00:00Z") });
    const id = `ancien-client-${++histories}`;
    const before = await Subscriber.create(world, ATELIER, id);
    await before.keepCard("good");
    await before.change("pro_month");
    await world.advanceTo(GO_LIVE);
    const billing = await openBilling({ around: () => world.provider });
    const customer = await billing.customer(id);
    return { world, billing, customer };
  }

  test("keep Stripe's number and its PDF, and get no document of ours", async () => {
    const { customer } = await historical();
    const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
    expect(data).toHaveLength(3);
    for (const [index, invoice] of data.entries()) {
      expect(invoice).toMatchObject({
        issuedBy: "provider",
        number: expect.stringMatching(new RegExp(`-000${3 - index}$`)),
        issueDate: ["2026-10-10", "2026-09-10", "2026-08-10"][index],
        documentable: true,
      });
      expect(await customer.get(`/v1/invoices/${invoice.id}/document`)).toEqual({
        issuedBy: "provider",
        number: invoice.number,
        url: expect.stringContaining(invoice.id),
      });
    }
    const { results } = await env.DB.prepare(
      "SELECT document_key FROM documents WHERE customer_id = ? AND series IN ('FA', 'PA')",
    )
      .bind(customer.id)
      .all();
    expect(results).toEqual([]);
  });

  test("and the address and tax ids that Stripe knew outlive the host's first hello", async () => {
    const { customer } = await historical();
    const { siren, vatId, address } = ATELIER;
    expect(await customer.get("/v1/billing-details")).toMatchObject({ siren, vatId, address });
  });

  test("count in the spending, and what comes after them is ours", async () => {
    const { customer } = await historical();
    const { id } = await customer.preview("entreprise_month");
    await expectStatus(await customer.confirm(id), 200);
    const { invoices, spending } = await customer.get<Portal>("/v1/portal");
    expect(invoices.data[0]).not.toHaveProperty("issuedBy");
    expect(invoices.data[0]).toMatchObject({ number: expect.stringMatching(/^FA-2026-/) });
    expect(spending.filter(({ total }) => total.amount === 5_880)).toHaveLength(3);
  });

  test("are nobody else's to open", async () => {
    const { billing, customer } = await historical();
    const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
    const other = await billing.customer();
    expect((await other.call("GET", `/v1/invoices/${data[0]?.id}/document`)).status).toBe(404);
  });
});

describe("the parties of a document", () => {
  test("are those that the invoice froze, not the customer of today", async () => {
    const world = openStripe();
    const billing = await openBilling({ around: () => world.provider });
    const customer = await billing.customer();
    const { stripes, look } = await subscribed(world, billing, customer);
    // An invoice whose document is yet to be made: the customer has moved on meanwhile.
    await customer.preview("entreprise_month").then(({ id }) => customer.confirm(id));
    const [newest] = (await customer.get<Page<InvoiceSummary>>("/v1/invoices")).data;
    updateCustomer(stripes, { name: "Autre nom" });
    await look();
    const document = await customer.get<LegalDocument>(`/v1/invoices/${newest?.id}/document`);
    expect(document.customer.name).toBe("Atelier Dupont");
  });
});

describe("an account that rounds VAT otherwise", () => {
  async function rounding(moreTax: number) {
    const world = openStripe();
    const billing = await openBilling({ around: () => world.provider });
    const customer = await billing.customer();
    const { stripes, look } = await subscribed(world, billing, customer);
    const before = stripes.work.account.subscriptions[0];
    // The next renewal comes from Stripe with more VAT than the rate gives.
    world.simulator.advance(stripes.testClock, before?.periodEnd ?? 0);
    const newest = [...stripes.invoices].at(-1);
    if (!newest) throw new Error("there is no renewal");
    newest[1].moreTax = moreTax;
    await look();
    return { billing, customer, look, invoiceId: newest[0] };
  }

  test("by a cent gets a document whose sums are right and are what was charged", async () => {
    const { customer, invoiceId, billing } = await rounding(1);
    const { totals, vatGroups } = await customer.get<LegalDocument>(`/v1/invoices/${invoiceId}/document`);
    expect(totals).toMatchObject({ net: 4_901, tax: 980, gross: 5_881 });
    expect(vatGroups).toMatchObject([{ base: 4_901, tax: 980, rate: 2_000 }]);
    expect(await operator<object[]>(billing, "alarms")).not.toContainEqual(
      expect.objectContaining({ subjectId: invoiceId }),
    );
  });

  test("by more gets none: it is alarmed once, and the payment stays in the history", async () => {
    const { billing, customer, invoiceId, look } = await rounding(5);
    await look();
    expect(await operator<object[]>(billing, "alarms")).toContainEqual(
      expect.objectContaining({ kind: "tax_mismatch", subjectId: invoiceId, customerId: customer.id }),
    );
    const found = (await customer.get<Page<InvoiceSummary>>("/v1/invoices")).data.filter(
      ({ id }) => id === invoiceId,
    );
    expect(found).toMatchObject([{ status: "paid", number: null, documentable: false }]);
    expect((await customer.call("GET", `/v1/invoices/${invoiceId}/document`)).status).toBe(404);
    expect(await operator<object>(billing, "counters")).toMatchObject({ "alarm:tax_mismatch": 1 });
  });
});

describe("an invoice of Stripe's without a document", () => {
  test("is found by the next look at its customer, and cleared once it has one", async () => {
    const world = openStripe();
    const billing = await openBilling({ around: () => world.provider });
    const customer = await billing.customer();
    const { look } = await subscribed(world, billing, customer);
    // As a fault of another day would leave it: the row is there, its document is not.
    await env.DB.prepare(
      `INSERT INTO invoices SELECT 'in_lost', customer_id, subscription_id, type, status, provider_number,
        description, currency, created_at, finalized_at, due_at, paid_at, next_attempt_at, period_start, period_end,
        subtotal, tax, total, credit_applied, amount_paid, amount_remaining, lines, vat_groups, details, payments,
        corrects_invoice_id, issued_by FROM invoices WHERE customer_id = ? LIMIT 1`,
    )
      .bind(customer.id)
      .run();
    await look();
    const lost = { kind: "undocumented", subjectId: "in_lost", customerId: customer.id };
    expect(await operator<object[]>(billing, "alarms")).toContainEqual(expect.objectContaining(lost));
    await env.DB.prepare(
      `INSERT INTO documents (document_key, series, year, n, issue_date, customer_id, subject_id, created_at)
       VALUES ('invoice:in_lost:1', 'FA', 2019, 1, '2019-01-01', ?, 'in_lost', 0)`,
    )
      .bind(customer.id)
      .run();
    await look();
    expect(await operator<object[]>(billing, "alarms")).not.toContainEqual(expect.objectContaining(lost));
  });
});
