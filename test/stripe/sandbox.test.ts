import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../worker/cli/local/port.ts";

let child: ChildProcess;
let origin: string;
let stripe: string;
let output = "";

beforeAll(async () => {
  const port = await freePort();
  child = spawn(process.execPath, ["test/stripe/sandbox.ts"], {
    env: { ...process.env, PORT: String(port), STRIPE_PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (part: Buffer) => {
        output += part;
        if (output.includes("Chets Billing is at")) resolve();
      });
    }
    child.on("exit", () => reject(new Error(output)));
  });
  origin = /is at (http:\S+)\/,/.exec(output)?.[1] ?? "";
  stripe = /simulated, at (http:\S+)/.exec(output)?.[1] ?? "";
}, 120_000);
afterAll(async () => {
  child.removeAllListeners("exit");
  const ended = new Promise((resolve) => child.on("exit", resolve));
  child.kill("SIGTERM");
  await ended;
});

interface Portal {
  subscription: { status: string; plan: { id: string } } | null;
  billingDetails: { name: string };
  invoices: { total: number };
}

async function portal(customer: string): Promise<Portal> {
  const session = await fetch(`${origin}/facturation/session?customer=${customer}`, { method: "POST" });
  const { token } = (await session.json()) as { token: string };
  const reply = await fetch(`${origin}/v1/portal`, { headers: { Authorization: `Bearer ${token}` } });
  return (await reply.json()) as Portal;
}

test("the demo companies live on the simulated account", async () => {
  const atelier = await portal("atelier-dupont");
  expect(atelier).toMatchObject({ subscription: { status: "active", plan: { id: "pro" } } });
  expect(atelier.invoices.total).toBe(14);
  expect((await portal("garage-martin")).subscription?.status).toBe("past_due");
  expect((await portal("agence-boreale")).subscription?.status).toBe("trialing");
  expect((await portal("nouvelle-societe")).subscription).toBeNull();
});

test("the demo page loads the stand-in for Stripe.js, and a card can be entered by it", async () => {
  const page = await (await fetch(`${origin}/`)).text();
  expect(page).toContain(`<script src="${stripe}/stand-in.js">`);
  const script = await (await fetch(`${stripe}/stand-in.js`)).text();
  expect(script).toContain("window.Stripe");
});

test("a change on the account reaches the product by a signed webhook", async () => {
  const found = await fetch(
    `${stripe}/v1/customers/search?query=${encodeURIComponent("metadata['chets_customer']:'studio-lumiere'")}`,
  );
  const { data } = (await found.json()) as { data: { id: string }[] };
  const body = new URLSearchParams({ name: "Studio Lumière International" });
  await fetch(`${stripe}/v1/customers/${data[0]?.id}`, { method: "POST", body });
  await expect
    .poll(async () => (await portal("studio-lumiere")).billingDetails.name, { timeout: 20_000 })
    .toBe("Studio Lumière International");
});

test("the clock moves Stripe's test clock, and what falls due is there", async () => {
  const reply = await fetch(`${origin}/sandbox/clock`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ advance: "P1M" }),
  });
  expect(reply.status).toBe(200);
  expect((await portal("atelier-dupont")).invoices.total).toBe(15);
  expect((await portal("librairie-voltaire")).subscription?.status).toBe("canceled");
});
