import { describe, expect, it } from "vitest";
import type {
  AcknowledgmentDocument,
  Cancellation,
  Portal,
  Subscription,
} from "../../../shared/api/types/index.ts";
import { mailsOf } from "../../../worker/db/outbox.ts";
import { expectStatus, openBilling, problem } from "../../support/workerd/billing.ts";

const PATH = "/v1/subscription/cancellation";

describe(PATH, () => {
  it("says beforehand what cancelling does", async () => {
    const customer = await (await (await openBilling()).customer()).subscribe();
    expect(await customer.get<Cancellation>(PATH)).toEqual({
      effective: "period_end",
      cancelAt: "2026-12-03T09:00:00.000Z",
      accessUntilDate: "2026-12-03",
      openInvoices: [],
      acknowledgment: null,
    });
  });

  it("ends at the end of the paid period, acknowledges it, and mails it once", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const body = { feedback: "too_expensive", comment: "Trop cher.\nÀ bientôt" };
    const cancelled = await expectStatus<Subscription>(await customer.call("POST", PATH, body), 200);
    expect(cancelled).toMatchObject({
      cancelAt: "2026-12-03T09:00:00.000Z",
      accessUntilDate: "2026-12-03",
      nextCharge: null,
    });

    const again = await expectStatus<Subscription>(await customer.call("POST", PATH), 200);
    expect(again).toEqual(cancelled);
    const { acknowledgment } = await customer.get<Cancellation>(PATH);
    expect(acknowledgment?.number).toMatch(/^RES-2026-\d{6}$/);
    const document = await customer.get<AcknowledgmentDocument>(`${PATH}/document`);
    expect(document).toMatchObject({
      number: acknowledgment?.number,
      requestedBy: "Claire Dupont",
      endDate: "2026-12-03",
      accessUntilDate: "2026-12-03",
      contract: { reference: cancelled.reference, planName: "Pro", interval: "month" },
    });
    const mails = (await mailsOf(billing.db)).filter((mail) => mail.customerId === customer.id);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain(acknowledgment?.number);
  });

  it("leaves no trace on the wire once it is taken back, a scheduled change included", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const preview = await customer.preview("essentiel_month");
    await expectStatus(await customer.confirm(preview.id), 200);
    const before = await (await customer.call("GET", "/v1/subscription")).text();

    await expectStatus(await customer.call("POST", PATH), 200);
    expect(await (await customer.call("GET", "/v1/subscription")).text()).not.toBe(before);
    await expectStatus(await customer.call("DELETE", PATH), 200);
    expect(await (await customer.call("GET", "/v1/subscription")).text()).toBe(before);
    expect((await customer.get<Cancellation>(PATH)).acknowledgment).toBeNull();
    await expectStatus(await customer.call("DELETE", PATH), 200);
  });

  it("keeps access to the end of the last day and documents after it", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await expectStatus(await customer.call("POST", PATH), 200);
    await billing.advanceTo("2026-12-04T00:00:00Z");
    const { subscription, invoices } = await customer.get<Portal>("/v1/portal");
    expect(subscription).toMatchObject({
      status: "canceled",
      accessUntilDate: "2026-12-03",
      accessUntil: "2026-12-03T23:00:00.000Z",
    });
    await customer.get(`/v1/invoices/${invoices.data[0]?.id}/document`);
    expect(await problem(await customer.call("POST", PATH))).toMatchObject({
      status: 409,
      code: "no_subscription",
    });
    expect(await problem(await customer.call("DELETE", PATH))).toMatchObject({
      status: 409,
      code: "no_subscription",
    });

    const again = await customer.preview("pro_month");
    await expectStatus(await customer.confirm(again.id), 200);
    expect((await customer.get<Portal>("/v1/portal")).subscription).toMatchObject({ status: "active" });
  });

  it.each([
    ["unknown_field", { reason: "x" }],
    ["invalid_value", { feedback: "bored" }],
    ["too_long", { comment: "x".repeat(2_001) }],
    ["control_character", { comment: "a\u0000b" }],
    ["control_character", { comment: "a\udc00b" }],
  ])("refuses %s and changes nothing", async (code, body) => {
    const customer = await (await (await openBilling()).customer()).subscribe();
    const refused = await problem(await customer.call("POST", PATH, body));
    expect(refused).toMatchObject({ status: 422, errors: [{ code }] });
    expect((await customer.get<Portal>("/v1/portal")).subscription?.cancelAt).toBeNull();
  });

  it("has nothing to end where there never was a subscription", async () => {
    const customer = await (await openBilling()).customer();
    expect(await problem(await customer.call("GET", PATH))).toMatchObject({
      status: 409,
      code: "no_subscription",
    });
    expect(await problem(await customer.call("POST", PATH))).toMatchObject({
      status: 409,
      code: "no_subscription",
    });
    expect(await customer.get("/v1/subscription")).toEqual({ subscription: null });
  });
});
