import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { AuditEntry, ChangeResult, Page, Portal } from "../../../shared/api/types/index.ts";
import { expectStatus, openBilling, problem } from "../../support/workerd/billing.ts";

const TERMS_URL = "https://crm.example/cgv";
const CHANGES = "/v1/subscription/changes";

/** A customer with a card, where a version of the terms is in force. */
async function underTerms(version: string, number = "4242 4242 4242 4242") {
  const billing = await openBilling({ bindings: { TERMS_VERSION: version, TERMS_URL } });
  const customer = await billing.customer();
  await customer.enterCard(number);
  return customer;
}

async function acceptances(customerId: string) {
  const rows = env.DB.prepare("SELECT * FROM terms_acceptances WHERE customer_id = ? ORDER BY at");
  return (await rows.bind(customerId).all()).results;
}

describe("the terms of sale", () => {
  it("are on the first screen where they are set, and nothing is asked where they are not", async () => {
    const customer = await underTerms("2026-11");
    expect((await customer.get<Portal>("/v1/portal")).terms).toEqual({ version: "2026-11", url: TERMS_URL });
    const elsewhere = await (await (await openBilling()).customer()).subscribe();
    expect((await elsewhere.get<Portal>("/v1/portal")).terms).toBeNull();
  });

  it("must be accepted with a first subscription: without them, or with others, nothing is charged", async () => {
    const customer = await underTerms("2026-11");
    const { id: previewId } = await customer.preview("pro_month");
    for (const [body, code] of [
      [{ previewId }, "required"],
      [{ previewId, termsVersion: "2025-01" }, "out_of_range"],
    ] as const) {
      const reply = await customer.call("POST", CHANGES, body);
      expect(reply.status).toBe(422);
      expect(await problem(reply)).toMatchObject({ errors: [{ pointer: "/termsVersion", code }] });
    }
    expect((await customer.get<Portal>("/v1/portal")).subscription).toBeNull();
    expect(await acceptances(customer.id)).toEqual([]);
  });

  it("are kept with who accepted them and when, and the audit names the version", async () => {
    const customer = await underTerms("2026-11");
    const { id: previewId } = await customer.preview("pro_month");
    const accepted = { previewId, termsVersion: "2026-11" };
    const change = await expectStatus<ChangeResult>(await customer.call("POST", CHANGES, accepted), 200);
    expect(change.status).toBe("succeeded");
    expect(await acceptances(customer.id)).toEqual([
      {
        operation_id: change.id,
        version: "2026-11",
        url: TERMS_URL,
        customer_id: customer.id,
        actor_kind: "user",
        actor_id: "u1",
        actor_name: "Claire Dupont",
        at: Date.parse("2026-11-03T09:00:00Z"),
      },
    ]);
    const { data } = await customer.get<Page<AuditEntry>>("/v1/audit");
    const line = data.find(({ action }) => action === "change");
    expect(line).toMatchObject({ outcome: "succeeded", terms: { version: "2026-11" } });
    // The same preview once more answers the same, and is no second acceptance.
    await expectStatus(await customer.call("POST", CHANGES, accepted), 200);
    expect(await acceptances(customer.id)).toHaveLength(1);
  });

  it("are kept once over a declined attempt and the next; a later change needs none", async () => {
    const customer = await underTerms("2026-11", "4000 0000 0000 0341");
    const { id: previewId } = await customer.preview("pro_month");
    const accepted = { previewId, termsVersion: "2026-11" };
    await expectStatus(await customer.call("POST", CHANGES, accepted), 402);
    expect((await customer.call("POST", CHANGES, { previewId })).status).toBe(422);
    await customer.enterCard("4242 4242 4242 4242");
    await expectStatus(await customer.call("POST", CHANGES, accepted), 200);
    expect(await acceptances(customer.id)).toHaveLength(1);

    const more = await customer.preview("entreprise_month");
    await expectStatus(await customer.confirm(more.id), 200);
    expect(await acceptances(customer.id)).toHaveLength(1);
  });

  it("once accepted can't be altered", async () => {
    const customer = await underTerms("2026-11");
    const { id: previewId } = await customer.preview("pro_month");
    await expectStatus(await customer.call("POST", CHANGES, { previewId, termsVersion: "2026-11" }), 200);
    for (const sql of ["UPDATE terms_acceptances SET version = '1'", "DELETE FROM terms_acceptances"]) {
      await expect(env.DB.prepare(sql).run()).rejects.toThrow("what was accepted is kept as it was");
    }
  });
});
