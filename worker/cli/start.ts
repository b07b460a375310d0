/**
 * `npm start`: the billing module inside the demo CRM, on this machine. Options: `--fresh` starts over. With
 * `PROVIDER=stripe` and the keys of an account in test mode it stands on that account.
 * `PORT` changes the port, `DATA_DIR` where data is kept; settings come from `.dev.vars` (or the file that
 * `DEV_VARS` names), and the environment wins over it.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MANIFEST } from "./build/manifest.ts";
import { isStale } from "./build/stale.ts";
import { buildWidget } from "./build/widget.ts";
import { bundleWorker } from "./local/bundle.ts";
import { keepRingingCron } from "./local/cron.ts";
import { applyMigrations, openData, prepareData, runningIn, startOver } from "./local/data.ts";
import { expectFree, readPort } from "./local/port.ts";
import { expectUnused, noteRunning } from "./local/runtime-process.ts";
import { loadSettings } from "./local/settings.ts";
import { WIDGET, WIDGET_SOURCES } from "./local/widget-files.ts";
import { runLocally } from "./local/worker.ts";
import { CommandError, runCommand, step } from "./report.ts";

const SCRIPT = ".build/local/worker.js";

await runCommand(async () => {
  const { fresh } = readOptions();
  const port = readPort(process.env.PORT);
  const origin = `http://localhost:${port}`;
  const settings = await loadSettings(process.env.DEV_VARS || ".dev.vars", origin);
  const onStripe = settings.PROVIDER === "stripe";
  // What belongs to an account of Stripe's is nothing to the sandbox, and the other way round.
  const data = join(process.env.DATA_DIR || ".data", onStripe ? "stripe" : "");
  const wasKilled = await expectUnused(runningIn(data));
  await expectFree(port, wasKilled ? 5000 : 0);
  noteRunning(runningIn(data));

  if (await isStale(`${WIDGET}/${MANIFEST}`, WIDGET_SOURCES)) {
    await step("Building the widget", () => buildWidget(WIDGET));
  }
  await bundleWorker({ entry: onStripe ? "worker/dev-stripe.ts" : "worker/dev.ts", file: SCRIPT });
  if (fresh) await startOver(data);
  const worker = { script: SCRIPT, assets: WIDGET, settings };
  // A real account has its own history, and no clock that could be moved.
  const storage = onStripe ? await openData(data) : await prepareData(worker, data, origin);

  const miniflare = await runLocally({ ...worker, data: storage, port });
  await applyMigrations(miniflare);
  const stopCron = keepRingingCron(miniflare);
  console.log(`\nChets Billing is at ${origin}/\n`);

  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      stopCron();
      await miniflare.dispose();
      process.exit(0);
    });
  }
});

function readOptions(): { fresh: boolean } {
  try {
    const { values } = parseArgs({ options: { fresh: { type: "boolean", default: false } } });
    return values;
  } catch (error) {
    throw new CommandError(`${(error as Error).message.split(".")[0]}. Known option: --fresh.`);
  }
}
