import { describe, expect, it } from "vitest";
import type {
  Invoice,
  InvoiceSummary,
  Page,
  Portal,
  UpcomingCharge,
} from "../../../shared/api/types/index.ts";
import { expectStatus, openBilling, problem, type TestCustomer } from "../../support/workerd/billing.ts";

const PATH = "/v1/upcoming-charges";

const upcoming = async (customer: TestCustomer) => (await customer.get<Page<UpcomingCharge>>(PATH)).data;

async function change(
  customer: TestCustomer,
  body: { priceId: string; quantity?: number; couponCode?: string },
) {
  const preview = await expectStatus<{ id: string }>(
    await customer.call("POST", "/v1/subscription/previews", body),
    201,
  );
  await expectStatus(await customer.confirm(preview.id), 200);
}

describe("GET /v1/upcoming-charges", () => {
  it("foretells what the months then bring, to the cent", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    await customer.enterCard("4242 4242 4242 4242");
    await change(customer, { priceId: "entreprise_month", quantity: 2, couponCode: "RENTREE10" });
    await change(customer, { priceId: "pro_month", quantity: 2 });
    const foretold = await upcoming(customer);
    const { subscription } = await customer.get<Portal>("/v1/portal");
    expect(foretold[0]).toMatchObject({
      date: subscription?.nextCharge?.date,
      amountDue: subscription?.nextCharge?.total,
    });

    const made: UpcomingCharge[] = [];
    for (const charge of foretold) {
      await billing.advanceTo(charge.at);
      await customer.signIn("owner");
      const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices?limit=1");
      const invoice = await customer.get<Invoice>(`/v1/invoices/${data[0]?.id}`);
      const { issueDate, issuedAt, description, period, lines, vatGroups, subtotal, tax, total } = invoice;
      made.push({
        ...charge,
        date: issueDate,
        at: issuedAt,
        description,
        period,
        lines,
        vatGroups,
        subtotal,
        tax,
        total,
        amountDue: invoice.amountPaid,
      });
    }
    expect(made).toHaveLength(12);
    expect(made).toEqual(foretold);
  });

  it("says why a charge is another than the one before", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    await customer.enterCard("4242 4242 4242 4242");
    await change(customer, { priceId: "pro_month", couponCode: "RENTREE10" });
    await change(customer, { priceId: "essentiel_month" });
    const notes = (await upcoming(customer)).map((charge) => [charge.kind, charge.notes]);
    const discount = {
      kind: "discount",
      code: "RENTREE10",
      amount: { amount: 190, currency: "EUR" },
    };
    const offer = (id: string, name: string) => ({ plan: { id, name }, interval: "month", quantity: 1 });
    expect(notes.slice(0, 4)).toEqual([
      [
        "scheduled_change",
        [
          {
            kind: "scheduled_change",
            from: offer("pro", "Pro"),
            to: offer("essentiel", "Essentiel"),
          },
          discount,
        ],
      ],
      ["renewal", [discount]],
      ["renewal", [{ kind: "discount_ended", code: "RENTREE10" }]],
      ["renewal", []],
    ]);
  });

  it("begins with the next try of an open invoice", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await customer.enterCard("4000 0000 0000 0341");
    await billing.advanceTo("2026-12-03T09:00:00Z");
    await customer.signIn("owner");
    const charges = await upcoming(customer);
    const { subscription } = await customer.get<Portal>("/v1/portal");
    expect(charges[0]).toMatchObject({
      kind: "retry",
      date: subscription?.nextCharge?.date,
      invoiceId: subscription?.pastDue?.invoiceId,
      amountDue: { amount: 5_880 },
    });
    expect(charges[1]).toMatchObject({ kind: "renewal", date: "2027-01-03", invoiceId: null });
  });

  it("is empty without a subscription and after a cancellation, and a viewer may read it", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    expect(await upcoming(customer)).toEqual([]);
    await customer.subscribe();
    await expectStatus(await customer.call("POST", "/v1/subscription/cancellation"), 200);
    await customer.signIn("viewer", "u2");
    expect(await upcoming(customer)).toEqual([]);
    expect(await problem(await customer.call("GET", `${PATH}.ics`))).toMatchObject({ code: "not_found" });
  });
});

describe("GET /v1/upcoming-charges.ics", () => {
  const read = async (customer: TestCustomer) => {
    const reply = await customer.call("GET", `${PATH}.ics`);
    expect(reply.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(reply.headers.get("Content-Disposition")).toContain(".ics");
    return { text: await reply.text(), etag: reply.headers.get("ETag") ?? "" };
  };
  /** Lines put together again (RFC 5545 section 3.1). */
  const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");
  const values = (text: string, name: string) =>
    unfolded(text)
      .filter((line) => line.startsWith(name))
      .map((line) => line.slice(name.length));

  it("is a calendar of whole days in the seller's zone, in lines of at most 75 octets", async () => {
    const billing = await openBilling();
    // Late in the evening of UTC it is the next day in Paris.
    billing.wall.now = Date.parse("2026-11-03T23:30:00Z");
    const customer = await (await billing.customer()).subscribe();
    const { text } = await read(customer);
    expect(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")).toBe(true);
    expect(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    const dates = (await upcoming(customer)).map(({ date }) => date.replaceAll("-", ""));
    expect(dates[0]).toBe("20261204");
    expect(values(text, "DTSTART;VALUE=DATE:")).toEqual(dates);
    expect(values(text, "DTEND;VALUE=DATE:")[0]).toBe("20261205");
    expect(values(text, "SUMMARY:")[0]).toMatch(/58\\,80.€ \(Pro\\, mensuel\)$/);
    expect(values(text, "DESCRIPTION:")[0]).toMatch(/^Renouvellement\\nPro\\, mensuel\\n58\\,80.€ TTC/);
    expect(new Set(values(text, "UID:")).size).toBe(12);
  });

  it("gives the same charge the same UID, and the same day the same bytes", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const first = await read(customer);
    billing.wall.now += 600_000;
    const again = await customer.call("GET", `${PATH}.ics`, undefined, { "If-None-Match": first.etag });
    expect(again.status).toBe(304);
    await billing.advanceTo("2026-12-10T09:00:00Z");
    const later = await read(customer);
    expect(values(later.text, "UID:").slice(0, 11)).toEqual(values(first.text, "UID:").slice(1));
    expect(values(later.text, "DTSTAMP:")[0]).toBe("20261209T230000Z");
  });
});
