import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { tellAlarms } from "../../../../worker/jobs/tell-alarms.ts";
import { adjustBalance } from "../../../support/stripe/balance.ts";
import { findCustomer } from "../../../support/stripe/customers.ts";
import { expectStatus } from "../../../support/workerd/billing.ts";
import { openSubscribed } from "../../../support/workerd/subscribed-at-stripe.ts";

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => void vi.restoreAllMocks());

async function open() {
  const { world, billing, customer } = await openSubscribed();
  const [stripes] = [...world.simulator.sim.customers.keys()];
  const bearer = { headers: { Authorization: `Bearer ${(env as { OPERATOR_KEY?: string }).OPERATOR_KEY}` } };
  const operator = async <T>(path: string) =>
    expectStatus<{ data: T }>(await billing.fetch(`/operator/${path}`, bearer), 200);
  return { world, billing, customer, stripes: findCustomer(world.simulator.sim, stripes ?? ""), operator };
}

describe("a charge that was not as shown", () => {
  test("is counted, alarmed once, and stands in the audit with both figures", async () => {
    const { world, billing, customer, stripes, operator } = await open();
    const { sim, faults } = world.simulator;
    adjustBalance(sim, stripes, -1_000);
    const preview = await customer.preview("entreprise_month");
    const act = () => void adjustBalance(sim, stripes, 1_000);
    faults.push({ method: "POST", path: /^\/v1\/subscriptions\/sub_\d+$/, kind: "meanwhile", act });
    await expectStatus(await customer.confirm(preview.id), 200);

    const figures = {
      previewed: preview.dueNow.amount,
      charged: preview.dueNow.amount + 1_000,
      credited: 1_000,
    };
    expect((await operator<object>("counters")).data).toMatchObject({ "alarm:charged_otherwise": 1 });
    expect((await operator<object[]>("alarms")).data).toMatchObject([
      { kind: "charged_otherwise", customerId: customer.id, detail: figures },
    ]);
    await tellAlarms(billing.context);
    await tellAlarms(billing.context);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: "alarm", kind: "charged_otherwise", subject: expect.stringMatching(/^in_/) },
    ]);
    expect(lines.join()).not.toContain(customer.id);
    const { data } = await customer.get<{ data: object[] }>("/v1/audit");
    expect(data[0]).toMatchObject({
      action: "change",
      outcome: "succeeded",
      difference: {
        previewed: preview.dueNow,
        charged: { amount: figures.charged, currency: "EUR" },
        credited: { amount: 1_000, currency: "EUR" },
      },
    });
  });
});
