import { Hono } from "hono";
import { toInstant } from "../shared/time.ts";
import { createApp } from "./app.ts";
import type { Bindings, EventsMessage } from "./bindings.ts";
import { type ChooseProvider, jobContext } from "./context.ts";
import { storeApiKey } from "./db/api-keys.ts";
import { customersAfter } from "./db/copy-state.ts";
import { customerOfAccount } from "./db/customers.ts";
import { type Database, openDatabase } from "./db/database.ts";
import { mailsOf } from "./db/outbox.ts";
import { demoRoutes } from "./demo/routes.ts";
import { sameOrigin } from "./demo/same-origin.ts";
import { applyEvents } from "./jobs/apply-events.ts";
import { everyMinute } from "./jobs/cron.ts";
import { consumeEvents } from "./jobs/queue.ts";
import { newRequestId } from "./new-id.ts";
import { addDuration } from "./providers/sandbox/routes/duration.ts";
import { lazyStripe } from "./providers/stripe/lazy.ts";
import { readSettings, type Settings, SettingsError } from "./settings.ts";
import { hashSecret } from "./tokens/secret.ts";
import { refreshCatalogue } from "./usecases/refresh-catalogue.ts";

/*
 * The development entry with Stripe behind it: an account in test mode, or the simulator that stands at
 * STRIPE_API_BASE. Beside the product it has the demo CRM and a known API key, and with the simulator a clock
 * that can be moved. No deployed configuration names this file.
 */

const DEVELOPMENT_KEY = "sk_dev_chets";

const stripeOf = ({ stripe, seller }: Settings, testClock: string | null) => {
  if (!stripe) throw new SettingsError(["PROVIDER is not stripe: `npm start` runs the sandbox"]);
  if (stripe.live)
    throw new SettingsError(["STRIPE_SECRET_KEY is of live mode: use one that begins with sk_test_"]);
  const { timeZone, party } = seller;
  return lazyStripe({
    ...stripe,
    testClock,
    seller: { country: party.address.country, timeZone },
    wallClock: Date.now,
  });
};

/** The test clock that new customers live by, on a simulated account. */
const testClockOf = (env: Bindings) =>
  typeof env.STRIPE_TEST_CLOCK === "string" ? env.STRIPE_TEST_CLOCK : null;

const choose: ChooseProvider = (env) => stripeOf(readSettings(env), testClockOf(env)).provider;
const product = createApp({
  choose,
  readEvent: (settings, delivery) => stripeOf(settings, null).readEvent(delivery),
});

/** The simulated account's clock, moved from one thing that falls due to the next. */
function simulatedClock(env: Bindings, address: string) {
  const db = openDatabase(env.DB);
  const control = async (body: object): Promise<{ now: number; customer: string | null }> => {
    const init = { method: "POST", body: JSON.stringify(body) };
    const reply = await fetch(new URL("/simulator/clock", address), init);
    if (!reply.ok) throw new Error(`the simulator answered ${reply.status}`);
    return reply.json();
  };
  const look = async (customerId: string | null) => {
    if (customerId === null) return;
    if (await applyEvents(jobContext(env, choose, newRequestId()), customerId)) return;
    throw new Error("what fell due could not be applied");
  };
  return {
    startClockAt: async (start: number) => {
      await control({ start });
    },
    now: async () => (await control({})).now,
    async moveTo(to: number) {
      for (;;) {
        const { customer } = await control({ to });
        if (customer === null) break;
        await look(await customerOfAccount(db, customer));
      }
      for (const customerId of await everyCustomer(db)) await look(customerId);
    },
    async joinWallClock() {
      await this.moveTo(Math.floor(Date.now() / 1000) * 1000);
    },
  };
}

async function everyCustomer(db: Database): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const slice = await customersAfter(db, all.at(-1) ?? "", 100);
    all.push(...slice);
    if (slice.length < 100) return all;
  }
}

function createDevelopmentApp(env: Bindings, execution: ExecutionContext): Hono {
  const db = openDatabase(env.DB);
  const address = readSettings(env).stripe?.apiBase ?? null;
  const app = new Hono();
  const api = async (request: Request) => app.fetch(request, env, execution);
  app.get("/sandbox/outbox", async (c) => c.json({ data: await mailsOf(db), nextCursor: null }));
  if (address === null) {
    app.route("/", demoRoutes({ api }));
  } else {
    const clock = simulatedClock(env, address);
    app.post("/sandbox/clock", sameOrigin, async (c) => {
      const { advance } = await c.req.json<{ advance?: unknown }>();
      const to = addDuration(await clock.now(), String(advance));
      if (to === null)
        return c.json({ title: "Invalid", status: 422, detail: "advance is no duration" }, 422);
      await clock.moveTo(to);
      return c.json({ now: toInstant(await clock.now()) });
    });
    app.route("/", demoRoutes({ api, sandbox: clock, standIn: address }));
  }
  app.all("*", (c) => product.fetch(c.req.raw, env, execution));
  return app;
}

async function prepare(env: Bindings): Promise<void> {
  const db = openDatabase(env.DB);
  await refreshCatalogue({ db, provider: choose(env) });
  await storeApiKey(db, await hashSecret(DEVELOPMENT_KEY), "development", Date.now());
}

let prepared = false;

export default {
  async fetch(request, env, execution) {
    if (!prepared) await prepare(env);
    prepared = true;
    return createDevelopmentApp(env, execution).fetch(request, env, execution);
  },
  queue: (batch, env) => consumeEvents(jobContext(env, choose, newRequestId()), batch),
  scheduled: (_event, env) => everyMinute(jobContext(env, choose, newRequestId())),
} satisfies ExportedHandler<Bindings, EventsMessage>;
