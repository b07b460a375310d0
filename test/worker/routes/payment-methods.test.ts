import { describe, expect, it } from "vitest";
import type { AuditEntry, Page, Portal, SavedPaymentMethod } from "../../../shared/api/types/index.ts";
import { expectStatus, openBilling, problem, type TestCustomer } from "../../support/workerd/billing.ts";

const PATH = "/v1/payment-methods";
const GOOD = "4242 4242 4242 4242";
const MASTERCARD = "5555 5555 5555 4444";
const SEPA = "FR14 2004 1010 0505 0001 3M02 606";

type List = Page<SavedPaymentMethod>;

async function withCards(customer: TestCustomer, ...numbers: string[]): Promise<SavedPaymentMethod[]> {
  for (const number of numbers) await customer.enterCard(number);
  // What was entered at the provider is seen by the next look at it.
  await expectStatus(await customer.call("PATCH", "/v1/billing-details", { orderReference: "look" }), 200);
  return (await customer.get<List>(PATH)).data;
}

describe("GET /v1/payment-methods", () => {
  it("lists what is on file, the default first, by the members that the first screen shows", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    expect(await customer.get(PATH)).toEqual({ data: [], nextCursor: null });
    const methods = await withCards(customer, SEPA, GOOD);
    expect(methods).toEqual([
      {
        id: expect.any(String),
        kind: "card",
        brand: "visa",
        last4: "4242",
        expMonth: 8,
        expYear: expect.any(Number),
        default: true,
      },
      {
        id: expect.any(String),
        kind: "sepa_debit",
        last4: "2606",
        mandate: expect.stringMatching(/^MD-/),
        default: false,
      },
    ]);
    const { paymentMethod } = await customer.get<Portal>("/v1/portal");
    expect(methods[0]).toMatchObject(paymentMethod ?? {});
    expect(JSON.stringify(methods)).not.toContain("42424242");
    await customer.signIn("viewer", "u2");
    expect((await customer.get<List>(PATH)).data).toEqual(methods);
  });
});

describe("PUT /v1/payment-methods/{id}/default", () => {
  it("makes it the one that is charged, and the audit says which and by whom", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const [visa, mastercard] = await withCards(customer, MASTERCARD, GOOD);
    const path = `${PATH}/${mastercard?.id}/default`;
    const list = await expectStatus<List>(await customer.call("PUT", path), 200);
    expect(list.data).toEqual([
      { ...mastercard, default: true },
      { ...visa, default: false },
    ]);
    expect((await customer.get<Portal>("/v1/portal")).paymentMethod).toMatchObject({ brand: "mastercard" });
    expect(await expectStatus(await customer.call("PUT", path), 200)).toEqual(list);
    const { data } = await customer.get<Page<AuditEntry>>("/v1/audit");
    expect(data.filter(({ action }) => action === "default_method")).toMatchObject([
      { outcome: "succeeded", actor: { name: "Claire Dupont" }, paymentMethod: { last4: "4444" } },
    ]);
  });

  it("is for owners, and for what is theirs", async () => {
    const billing = await openBilling();
    const [mine] = await withCards(await billing.customer(), GOOD);
    const other = await billing.customer();
    for (const id of [mine?.id, "pm_nobody"]) {
      expect(await problem(await other.call("PUT", `${PATH}/${id}/default`))).toMatchObject({ status: 404 });
      expect(await problem(await other.call("DELETE", `${PATH}/${id}`))).toMatchObject({ status: 404 });
    }
    await other.signIn("viewer", "u2");
    expect(await problem(await other.call("PUT", `${PATH}/x/default`))).toMatchObject({
      code: "role_forbidden",
    });
  });
});

describe("DELETE /v1/payment-methods/{id}", () => {
  it("forgets it, unless the subscription is paid with it", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const [mastercard, visa] = await withCards(customer, MASTERCARD);
    expect(await problem(await customer.call("DELETE", `${PATH}/${mastercard?.id}`))).toMatchObject({
      status: 409,
      code: "payment_method_in_use",
    });
    const left = await expectStatus<List>(await customer.call("DELETE", `${PATH}/${visa?.id}`), 200);
    expect(left.data).toEqual([mastercard]);
    expect(await problem(await customer.call("DELETE", `${PATH}/${visa?.id}`))).toMatchObject({
      code: "not_found",
    });
    const { data } = await customer.get<Page<AuditEntry>>("/v1/audit");
    expect(data[0]).toMatchObject({ action: "remove_method", paymentMethod: { last4: "4242" } });
  });

  it("forgets the last one when there is no subscription", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const [visa] = await withCards(customer, GOOD);
    const left = await expectStatus<List>(await customer.call("DELETE", `${PATH}/${visa?.id}`), 200);
    expect(left.data).toEqual([]);
    expect((await customer.get<Portal>("/v1/portal")).paymentMethod).toBeNull();
  });
});

it("a page of an allowed origin may ask for all of it", async () => {
  const billing = await openBilling();
  const reply = await billing.fetch(`${PATH}/x/default`, {
    method: "OPTIONS",
    headers: { Origin: "http://localhost:3000", "Access-Control-Request-Method": "PUT" },
  });
  expect(reply.headers.get("Access-Control-Allow-Methods")).toContain("PUT");
});
