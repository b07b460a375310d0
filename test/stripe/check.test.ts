import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serveSimulator } from "../support/stripe/serve.ts";
import { openSimulator, type Simulator } from "../support/stripe/simulator.ts";

let served: Served;
let simulator: Simulator;
/** What the account refuses for now. */
let refuses: string | null = null;

beforeAll(async () => {
  simulator = openSimulator();
  const error = { type: "invalid_request_error", message: "not today" };
  served = await serveSimulator({
    simulator,
    beside: async ({ url }) =>
      refuses && url.includes(refuses) ? Response.json({ error }, { status: 400 }) : null,
  });
});
afterAll(() => served.close());

function check(key: string | undefined): Promise<{ code: number | null; lines: string[] }> {
  const { STRIPE_SECRET_KEY: _, ...environment } = process.env;
  const child = spawn(process.execPath, ["test/stripe/check.ts"], {
    env: {
      ...environment,
      STRIPE_API_BASE: served.address,
      ...(key !== undefined && { STRIPE_SECRET_KEY: key }),
    },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (text += part));
  return new Promise((resolve) => {
    child.on("exit", (code) => resolve({ code, lines: text.trim().split("\n") }));
  });
}

test("every case passes on the simulated account, and nothing is left on it", async () => {
  const { code, lines } = await check("sk_test_one");
  expect(lines.filter((line) => line.startsWith("FAILED"))).toEqual([]);
  expect(lines.at(-1)).toMatch(/^\d\d passed, 0 failed$/);
  expect(code).toBe(0);
  expect(simulator.sim.clocks.size).toBe(0);
  expect([...simulator.sim.customers.values()].filter((one) => !one.deleted)).toEqual([]);
  expect(simulator.sim.catalogue.prices.filter((one) => one.id.startsWith("price_") && one.active)).toEqual(
    [],
  );
});

test("what is otherwise is told in its line, the rest is looked at all the same", async () => {
  refuses = "/v1/subscription_schedules";
  const { code, lines } = await check("sk_test_two");
  refuses = null;
  expect(lines).toContainEqual(expect.stringMatching(/^FAILED .* a downgrade waits for the end .*not today/));
  expect(lines.filter((line) => line.startsWith("ok"))).not.toEqual([]);
  expect(code).toBe(1);
  expect(simulator.sim.clocks.size).toBe(0);
});

test("an account that can't be prepared is one line", async () => {
  refuses = "/v1/products";
  const { code, lines } = await check("sk_test_three");
  refuses = null;
  expect(lines.at(-1)).toBe("FAILED  The account could not be prepared: not today");
  expect(code).toBe(1);
});

test("without a key it says that it was not run", async () => {
  const { code, lines } = await check(undefined);
  expect(lines).toEqual(["Not run: STRIPE_SECRET_KEY is not set. Nothing was checked against Stripe."]);
  expect(code).toBe(3);
});

test.each(["sk_live_x", "rk_live_x", "pk_test_x", "nonsense"])(
  "%s is refused before anything is asked",
  async (key) => {
    const before = simulator.requests.length;
    const { code, lines } = await check(key);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Refused: /);
    expect(code).toBe(2);
    expect(simulator.requests.length).toBe(before);
  },
);
