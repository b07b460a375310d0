/** `npm run bench`: each figure beside its baseline from the same run. */
import { rm } from "node:fs/promises";
import { buildWidget } from "../../worker/cli/build/widget.ts";
import { runCommand, step } from "../../worker/cli/report.ts";
import { benchRequests } from "./requests.ts";
import { benchScreen } from "./screen.ts";
import { benchSize } from "./size.ts";

const WIDGET = "dist/widget";

await runCommand(async () => {
  await step("Building the widget", () => buildWidget(WIDGET));
  await benchSize(WIDGET);
  await benchRequests();
  await benchScreen();
  await rm(".build/bench", { recursive: true, force: true });
});
