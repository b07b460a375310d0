/** `npm run bench`: each figure beside its baseline from the same run. */
import { rm } from "node:fs/promises";
import { buildExtension } from "../../worker/cli/build/extension.ts";
import { buildWidget } from "../../worker/cli/build/widget.ts";
import { runCommand, step } from "../../worker/cli/report.ts";
import { benchEngine } from "./engine.ts";
import { benchPopup } from "./popup.ts";
import { benchReceipts } from "./receipts.ts";
import { benchRequests } from "./requests.ts";
import { benchRivalSizes } from "./rival-sizes.ts";
import { benchScreen } from "./screen.ts";
import { benchSize, benchWorkerSize } from "./size.ts";
import { benchSlowPage } from "./slow-page.ts";
import { benchWebhooks } from "./webhooks.ts";

const WIDGET = "dist/widget";
const EXTENSION = "dist/extension";

await runCommand(async () => {
  await step("Building the widget", () => buildWidget(WIDGET));
  await step("Building the extension", () => buildExtension(EXTENSION));
  await benchSize(WIDGET);
  await benchRivalSizes(WIDGET);
  await benchWorkerSize();
  benchEngine();
  await benchReceipts();
  await benchRequests();
  await benchWebhooks();
  await benchScreen();
  await benchSlowPage();
  await benchPopup(EXTENSION);
  await rm(".build/bench", { recursive: true, force: true });
});
