import { describe, expect, it } from "vitest";
import type { ChangeResult, Subscription } from "../../../shared/api/types/index.ts";
import { mailsOf } from "../../../worker/db/outbox.ts";
import { expectStatus, openBilling } from "../../support/workerd/billing.ts";

const EACH_TIME = "4000 0027 6000 3184";
const DEBIT = "FR14 2004 1010 0505 0001 3M02 606";

async function mails(billing: Awaited<ReturnType<typeof openBilling>>, customerId: string, message: string) {
  const all = await mailsOf(billing.db);
  return all.filter((mail) => mail.customerId === customerId && mail.message === message);
}

describe("a renewal that the bank wants confirmed", () => {
  it("has a state of its own, and one mail with the way to the page", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await customer.enterCard(EACH_TIME);
    await billing.advanceTo("2026-12-05T09:00:00Z");
    const { subscription } = await customer.get<{ subscription: Subscription }>("/v1/subscription");
    expect(subscription).toMatchObject({
      status: "past_due",
      pastDue: { reason: "confirmation", declineCode: "authentication_required", since: "2026-12-03" },
    });
    const [mail, ...more] = await mails(billing, customer.id, "confirmation-needed");
    expect(more).toEqual([]);
    expect(mail?.body).toContain(`chets-view=payments`);
    expect(mail?.body).toContain("58,80");

    // The retry that is due does not ask again for what the bank waits for already.
    await billing.advanceTo("2026-12-09T09:00:00Z");
    expect(await mails(billing, customer.id, "confirmation-needed")).toHaveLength(1);

    const invoiceId = subscription.pastDue?.invoiceId;
    const reply = await customer.call("POST", `/v1/invoices/${invoiceId}/payments`);
    const { id, requiresAction } = await expectStatus<ChangeResult>(reply, 200);
    if (requiresAction?.kind !== "redirect") throw new Error("the bank's page is an address");
    const page = new URL(requiresAction.url).searchParams.get("action") ?? "";
    await billing.sandbox.submitAnswer(page, true);
    await customer.get(`/v1/subscription/changes/${id}`);
    const after = await customer.get<{ subscription: Subscription }>("/v1/subscription");
    expect(after.subscription).toMatchObject({ status: "active", pastDue: null });
    const invoice = await customer.get<{ payments: { status: string }[] }>(`/v1/invoices/${invoiceId}`);
    expect(invoice.payments.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
  });

  it("is told by no mail while the customer is asked in the page", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    await customer.enterCard(EACH_TIME);
    const preview = await customer.preview("pro_month");
    await expectStatus(await customer.confirm(preview.id), 200);
    expect(await mails(billing, customer.id, "confirmation-needed")).toEqual([]);
  });
});

describe("a direct debit", () => {
  it("is announced two weeks before, with its amount, date and mandate", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    await customer.enterCard(DEBIT);
    const preview = await customer.preview("pro_month");
    await expectStatus(await customer.confirm(preview.id), 200);
    await billing.advanceTo("2026-11-18T09:00:00Z");
    expect(await mails(billing, customer.id, "debit-announced")).toEqual([]);
    await billing.advanceTo("2026-11-20T09:00:00Z");
    const [mail, ...more] = await mails(billing, customer.id, "debit-announced");
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^Prélèvement de 58,80\s€ le 3\sdécembre 2026$/);
    expect(mail?.body).toMatch(/mandat MD-\w+-2606/);
  });
});

describe("to a customer who reads English", () => {
  async function english(billing: Awaited<ReturnType<typeof openBilling>>) {
    const customer = await billing.customer();
    const body = { name: "Atelier Dupont", email: "compta@dupont.example", locale: "en-GB" };
    await expectStatus(await billing.asHost("PUT", `/v1/customers/${customer.id}`, body), 200);
    return customer;
  }

  it("a debit is announced in English", async () => {
    const billing = await openBilling();
    const customer = await english(billing);
    await customer.enterCard(DEBIT);
    const preview = await customer.preview("pro_month");
    await expectStatus(await customer.confirm(preview.id), 200);
    await billing.advanceTo("2026-11-20T09:00:00Z");
    const [mail] = await mails(billing, customer.id, "debit-announced");
    expect(mail?.subject).toBe("Direct debit of €58.80 on 3\u00a0December 2026");
    expect(mail?.body).toMatch(/ends with 2606, under the mandate MD-\w+-2606, for the subscription Pro of /);
  });

  it("a confirmation is asked for in English", async () => {
    const billing = await openBilling();
    const customer = await (await english(billing)).subscribe();
    await customer.enterCard(EACH_TIME);
    await billing.advanceTo("2026-12-05T09:00:00Z");
    const [mail] = await mails(billing, customer.id, "confirmation-needed");
    expect(mail?.subject).toBe("Your bank waits for your confirmation (3\u00a0December 2026)");
    expect(mail?.body).toContain("the payment of €58.80 for the subscription Pro of Atelier Dupont");
  });

  it("a cancellation is confirmed in English, with its number", async () => {
    const billing = await openBilling();
    const customer = await (await english(billing)).subscribe();
    await expectStatus(await customer.call("POST", "/v1/subscription/cancellation"), 200);
    const [mail] = await mails(billing, customer.id, "cancellation-confirmed");
    expect(mail?.subject).toBe("Your subscription ends on 3\u00a0December 2026");
    expect(mail?.body).toMatch(
      /^Hello,\n\nOn 3\sNovember 2026 at \d\d:\d\d we recorded .* RES-2026-\d{6}\.\n/,
    );
    expect(mail?.body).not.toMatch(/[àéèû’]|\{number\}/);
  });
});
