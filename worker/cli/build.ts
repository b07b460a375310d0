/** `npm run build`: what is deployed, in `dist/`: the Worker, the widget's files, and the extension for the stores. */
import { stat } from "node:fs/promises";
import { buildExtension } from "./build/extension.ts";
import { FIRST_LOAD_LIMIT, firstLoad, totalBytes } from "./build/first-load.ts";
import { buildWidget } from "./build/widget.ts";
import { bundleWorker } from "./local/bundle.ts";
import { CommandError, runCommand, step } from "./report.ts";

const WORKER = "dist/worker/index.js";
const WIDGET = "dist/widget";
const EXTENSION = "dist/extension";

await runCommand(async () => {
  const { version, integrity } = await step("Building the widget", () => buildWidget(WIDGET));
  await step("Building the Worker", () =>
    bundleWorker({ entry: "worker/index.ts", file: WORKER, minify: true }),
  );
  await step("Building the extension", () => buildExtension(EXTENSION));
  const bytes = totalBytes(await firstLoad(`${WIDGET}/v1`));
  const { size } = await stat(WORKER);
  console.log(`widget ${version}: first load ${bytes} bytes of ${FIRST_LOAD_LIMIT} (brotli)`);
  console.log(`/widget/${version}/chets-billing.js  integrity="${integrity}"`);
  console.log(`worker: ${size} bytes`);
  if (bytes > FIRST_LOAD_LIMIT) throw new CommandError("The widget's first load is too large.");
});
