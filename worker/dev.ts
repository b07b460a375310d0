import { Hono } from "hono";
import { createApp } from "./app.ts";
import type { Bindings, EventsMessage } from "./bindings.ts";
import { type ChooseProvider, jobContext } from "./context.ts";
import { storeApiKey } from "./db/api-keys.ts";
import { moveClocks } from "./db/customers.ts";
import { openDatabase } from "./db/database.ts";
import { customerWithEvents } from "./db/events.ts";
import { joinBatches } from "./db/joined-batches.ts";
import { mailsOf } from "./db/outbox.ts";
import { demoRoutes } from "./demo/routes.ts";
import { applyEvents } from "./jobs/apply-events.ts";
import { applyReceived } from "./jobs/apply-received.ts";
import { everyMinute } from "./jobs/cron.ts";
import { consumeEvents } from "./jobs/queue.ts";
import { receiveEvents } from "./jobs/receive-events.ts";
import { newId, newRequestId } from "./new-id.ts";
import type { ProviderClock } from "./providers/provider.ts";
import { advanceClock } from "./providers/sandbox/advance.ts";
import { tellProgress } from "./providers/sandbox/progress.ts";
import { sandboxRoutes } from "./providers/sandbox/routes/index.ts";
import { createSandbox, type Sandbox } from "./providers/sandbox/sandbox.ts";
import { readSettings } from "./settings.ts";
import { hashSecret } from "./tokens/secret.ts";
import { refreshCatalogue } from "./usecases/refresh-catalogue.ts";

/*
 * The development entry: the product, and what only a demonstration may have: an open clock, card pages,
 * a CRM page and a known API key. No deployed configuration names this file.
 */

const DEVELOPMENT_KEY = "sk_dev_chets";

/** Where this Worker was last reached: card pages are addressed there. */
let origin = "";

function sandboxOf(env: Bindings): Sandbox {
  const { seller, hostBillingUrl, debitNoticeDays } = readSettings(env);
  const db = openDatabase(env.DB);
  return createSandbox({
    db: env.DB,
    wallClock: Date.now,
    newId,
    seller: { country: seller.party.address.country, timeZone: seller.timeZone },
    debitNoticeDays,
    origin: origin || new URL(hostBillingUrl).origin,
    onEvents: (events) => receiveEvents({ db, wallClock: Date.now }, env.EVENTS, events),
  });
}

const choose: ChooseProvider = sandboxOf;
const product = createApp({ choose });

/** Customers whose turns are taken at once while the clock moves on. */
const TOGETHER = 32;

/** The clock's move needs no bell: what happens is applied at once. The rows are the work, should it be broken off. */
function whileMoving(env: Bindings): Bindings {
  const silent = { send: async () => undefined } as unknown as Bindings["EVENTS"];
  return { ...env, DB: joinBatches(env.DB), EVENTS: silent };
}

/** Applies what the sandbox did to a customer, before anything later happens. */
function applier(env: Bindings) {
  const context = jobContext(env, choose, newRequestId());
  return async (providerCustomerId: string): Promise<void> => {
    const customerId = await customerWithEvents(context.db, providerCustomerId);
    if (customerId === null || (await applyEvents(context, customerId))) return;
    throw new Error("what fell due could not be applied");
  };
}

/** What a process that was killed in the midst left: what happened then is applied, and dated, before anything later. */
async function catchUp(env: Bindings): Promise<void> {
  await sandboxOf(env).resendEvents();
  await applyReceived(jobContext(env, choose, newRequestId()));
}

/** Moves the clock on to an instant, with all that falls due until then. */
async function moveOn(env: Bindings, to: number): Promise<ProviderClock> {
  const moving = whileMoving(env);
  await catchUp(moving);
  const options = { together: TOGETHER, progress: tellProgress(console.info, Date.now) };
  return advanceClock(sandboxOf(moving), to, applier(moving), options);
}

function createDevelopmentApp(env: Bindings, execution: ExecutionContext): Hono {
  const sandbox = sandboxOf(env);
  const db = openDatabase(env.DB);
  const clockMoved = (clock: ProviderClock) => moveClocks(db, clock.now - Date.now());
  const app = new Hono();
  app.route("/", sandboxRoutes({ sandbox, moveOn: (to) => moveOn(env, to), clockMoved }));
  app.get("/sandbox/outbox", async (c) => c.json({ data: await mailsOf(db), nextCursor: null }));
  const demoSandbox = {
    ...sandbox,
    async joinWallClock() {
      await sandbox.joinWallClock();
      await clockMoved(await sandbox.clock(null));
    },
  };
  const api = async (request: Request) => app.fetch(request, env, execution);
  app.route("/", demoRoutes({ api, sandbox: demoSandbox }));
  app.all("*", (c) => product.fetch(c.req.raw, env, execution));
  return app;
}

/** The catalogue of the shop, and the key that the demo's own server uses. */
async function prepare(env: Bindings): Promise<void> {
  const db = openDatabase(env.DB);
  const provider = sandboxOf(env);
  await refreshCatalogue({ db, provider });
  // A process that was killed while the clock moved may have left some customers behind.
  await moveClocks(db, (await provider.clock(null)).now - Date.now());
  await catchUp(whileMoving(env)).catch((error) => console.error(error));
  await storeApiKey(db, await hashSecret(DEVELOPMENT_KEY), "development", Date.now());
}

let prepared = false;

export default {
  async fetch(request, env, execution) {
    origin = new URL(request.url).origin;
    if (!prepared) await prepare(env);
    prepared = true;
    return createDevelopmentApp(env, execution).fetch(request, env, execution);
  },
  queue: (batch, env) => consumeEvents(jobContext(env, choose, newRequestId()), batch),
  async scheduled(_event, env) {
    const sandbox = sandboxOf(env);
    const clock = await sandbox.clock(null);
    await moveClocks(openDatabase(env.DB), clock.now - Date.now());
    await moveOn(env, clock.now).catch((error) => console.error(error));
    await everyMinute(jobContext(env, choose, newRequestId()));
  },
} satisfies ExportedHandler<Bindings, EventsMessage>;
