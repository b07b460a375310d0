import { describe, expect, it } from "vitest";
import type { InvoiceSummary, Page } from "../../../shared/api/types/index.ts";
import { openBilling, problem, type TestCustomer } from "../../support/workerd/billing.ts";

const key = (value: string) => ({ "Idempotency-Key": value });

async function charges(customer: TestCustomer): Promise<number> {
  return (await customer.get<Page<InvoiceSummary>>("/v1/invoices")).data.length;
}

describe("Idempotency-Key", () => {
  it("answers a repeated change with the stored reply, to the byte", async () => {
    const customer = await (await (await openBilling()).customer()).subscribe();
    const preview = await customer.preview("entreprise_month");
    const first = await (await customer.confirm(preview.id, key("a"))).text();
    await (await customer.call("POST", "/v1/subscription/cancellation")).text();
    expect(await (await customer.confirm(preview.id, key("a"))).text()).toBe(first);
  });

  it("keeps the contract's number in the stored reply of a first subscription", async () => {
    const customer = await (await openBilling()).customer();
    await customer.enterCard("4242 4242 4242 4242");
    const preview = await customer.preview("pro_month");
    const first = await (await customer.confirm(preview.id, key("a"))).text();
    expect(first).toMatch(/"reference":"AB-2026-\d{6}"/);
    expect(await (await customer.confirm(preview.id, key("a"))).text()).toBe(first);
  });

  it("refuses the same key with another body, also on a route without an operation", async () => {
    const customer = await (await (await openBilling()).customer()).subscribe();
    for (const path of ["/v1/subscription/previews", "/v1/subscription/cancellation"]) {
      const [one, two] = path.endsWith("previews")
        ? [{ priceId: "pro_year" }, { priceId: "entreprise_year" }]
        : [{ comment: "un" }, { comment: "deux" }];
      const first = await customer.call("POST", path, one, key("a"));
      expect(first.ok).toBe(true);
      const text = await first.text();
      expect(await (await customer.call("POST", path, one, key("a"))).text()).toBe(text);
      const other = await problem(await customer.call("POST", path, two, key("a")));
      expect(other).toMatchObject({ status: 422, code: "idempotency_key_reused" });
    }
  });

  it("runs one of twenty equal requests", async () => {
    const customer = await (await (await openBilling()).customer()).subscribe();
    const preview = await customer.preview("entreprise_month");
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => customer.confirm(preview.id, key("a"))),
    );
    const texts = new Set<string>();
    for (const reply of replies) {
      if (reply.status === 200) texts.add(await reply.text());
      else
        expect(["idempotency_in_progress", "operation_in_progress"]).toContain((await problem(reply)).code);
    }
    expect(texts.size).toBe(1);
    expect(await charges(customer)).toBe(2);
  });

  it("keeps a decline: a new try wants a new key", async () => {
    const customer = await (await (await openBilling()).customer()).subscribe();
    await customer.enterCard("4000 0000 0000 0341");
    const preview = await customer.preview("entreprise_month");
    const declined = await (await customer.confirm(preview.id, key("a"))).text();
    await customer.enterCard("4242 4242 4242 4242");
    const again = await customer.confirm(preview.id, key("a"));
    expect(again.status).toBe(402);
    expect(await again.text()).toBe(declined);
    expect((await customer.confirm(preview.id, key("b"))).status).toBe(200);
  });

  it("does not keep other errors", async () => {
    const customer = await (await openBilling()).customer();
    expect((await customer.call("POST", "/v1/subscription/cancellation", {}, key("a"))).status).toBe(409);
    await customer.subscribe();
    expect((await customer.call("POST", "/v1/subscription/cancellation", {}, key("a"))).status).toBe(200);
  });

  it("is 255 printable characters at most", async () => {
    const customer = await (await openBilling()).customer();
    const refused = await customer.call("POST", "/v1/subscription/cancellation", {}, key("x".repeat(256)));
    expect(await problem(refused)).toMatchObject({ status: 422, code: "validation_failed" });
  });
});
