/** `npm run bench`: each figure beside its baseline from the same run. `npm run bench -- slow-page` is one part. */
import { rm } from "node:fs/promises";
import { buildExtension } from "../../worker/cli/build/extension.ts";
import { buildWidget } from "../../worker/cli/build/widget.ts";
import { CommandError, runCommand, step } from "../../worker/cli/report.ts";
import { benchEngine } from "./engine.ts";
import { benchPopup } from "./popup.ts";
import { benchReceipts } from "./receipts.ts";
import { benchRequests } from "./requests.ts";
import { benchRivalSizes } from "./rival-sizes.ts";
import { benchScreen } from "./screen.ts";
import { benchSize, benchWorkerSize } from "./size.ts";
import { benchSlowPage } from "./slow-page.ts";
import { benchWebhooks } from "./webhooks.ts";
import { benchYear } from "./year.ts";

const WIDGET = "dist/widget";
const EXTENSION = "dist/extension";

/** Each part, and what has to be built for it. */
const PARTS: Record<string, { builds?: ("widget" | "extension")[]; run: () => Promise<void> | void }> = {
  size: { builds: ["widget"], run: () => benchSize(WIDGET) },
  "rival-sizes": { builds: ["widget"], run: () => benchRivalSizes(WIDGET) },
  "worker-size": { run: benchWorkerSize },
  engine: { run: benchEngine },
  receipts: { run: benchReceipts },
  requests: { run: benchRequests },
  webhooks: { run: benchWebhooks },
  year: { run: benchYear },
  screen: { builds: ["widget"], run: benchScreen },
  "slow-page": { builds: ["widget"], run: benchSlowPage },
  popup: { builds: ["extension"], run: () => benchPopup(EXTENSION) },
};

await runCommand(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS);
  const parts = names.map((name) => {
    const part = PARTS[name];
    if (!part) throw new CommandError(`There is no ${name} to measure: ${Object.keys(PARTS).join(", ")}.`);
    return part;
  });
  const builds = new Set(parts.flatMap((part) => part.builds ?? []));
  if (builds.has("widget")) await step("Building the widget", () => buildWidget(WIDGET));
  if (builds.has("extension")) await step("Building the extension", () => buildExtension(EXTENSION));
  for (const { run } of parts) await run();
  await rm(".build/bench", { recursive: true, force: true });
});
