/**
 * `npm run stripe:sandbox`: the demo CRM with Stripe behind it, simulated on this machine: the Worker and the
 * official SDK speak to it over HTTP, and it sends its webhooks, signed. `PORT` and `STRIPE_PORT` change the
 * ports. Nothing is kept: each start plays the demo companies' fourteen months anew.
 */
import { randomBytes } from "node:crypto";
import { MANIFEST } from "../../worker/cli/build/manifest.ts";
import { isStale } from "../../worker/cli/build/stale.ts";
import { buildWidget } from "../../worker/cli/build/widget.ts";
import { bundleWorker } from "../../worker/cli/local/bundle.ts";
import { keepRingingCron } from "../../worker/cli/local/cron.ts";
import { applyMigrations, seedDemo } from "../../worker/cli/local/data.ts";
import { demoSettings, hostBillingUrl } from "../../worker/cli/local/demo-settings.ts";
import { expectFree, readPort } from "../../worker/cli/local/port.ts";
import { WIDGET, WIDGET_SOURCES } from "../../worker/cli/local/widget-files.ts";
import { runLocally } from "../../worker/cli/local/worker.ts";
import { runCommand, step } from "../../worker/cli/report.ts";
import { deliverTo } from "../support/stripe/deliver.ts";
import { serveSimulator } from "../support/stripe/serve.ts";
import { openSimulator } from "../support/stripe/simulator.ts";
import { besideSimulator } from "./simulator-pages.ts";

const SCRIPT = ".build/local/worker-stripe.js";

await runCommand(async () => {
  const port = readPort(process.env.PORT);
  await expectFree(port);
  const origin = `http://localhost:${port}`;
  if (await isStale(`${WIDGET}/${MANIFEST}`, WIDGET_SOURCES)) {
    await step("Building the widget", () => buildWidget(WIDGET));
  }
  await bundleWorker({ entry: "worker/dev-stripe.ts", file: SCRIPT });

  const simulator = openSimulator();
  const clock = simulator.addClock(Date.now());
  const secret = `whsec_${randomBytes(24).toString("base64url")}`;
  const webhooks = deliverTo(simulator.sim, { url: `${origin}/v1/webhooks/stripe`, secret });
  const stripe = await serveSimulator({
    simulator,
    port: Number(process.env.STRIPE_PORT ?? 0),
    beside: besideSimulator(simulator, clock),
    written: webhooks.written,
  });
  const settings: Record<string, string> = {
    ...demoSettings(),
    PROVIDER: "stripe",
    HOST_BILLING_URL: hostBillingUrl(origin),
    STRIPE_SECRET_KEY: "sk_test_simulated",
    STRIPE_PUBLISHABLE_KEY: "pk_test_simulated",
    STRIPE_WEBHOOK_SECRETS: secret,
    STRIPE_API_BASE: stripe.address,
    STRIPE_TEST_CLOCK: clock,
  };
  const miniflare = await runLocally({ script: SCRIPT, assets: WIDGET, settings, port });
  await applyMigrations(miniflare);
  await step("Playing fourteen months of the demo companies on Stripe", () => seedDemo(miniflare, origin));
  const stopCron = keepRingingCron(miniflare);
  console.log(`
Chets Billing is at ${origin}/, and Stripe, simulated, at ${stripe.address}
Operator: BILLING_URL=${origin} OPERATOR_KEY=${settings.OPERATOR_KEY} npm run reconcile
Cards are those of the README. “Avancer d’un mois” moves Stripe's test clock.
`);

  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      stopCron();
      await miniflare.dispose();
      await stripe.close();
      process.exit(0);
    });
  }
});
