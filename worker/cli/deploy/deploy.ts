import { join } from "node:path";
import { buildWidget } from "../build/widget.ts";
import { bundleWorker } from "../local/bundle.ts";
import { CommandError, step } from "../report.ts";
import { check } from "./check.ts";
import { readEnvironment } from "./environment.ts";
import { type Keeping, keepReleases } from "./keep-releases.ts";
import { readLiveWidget } from "./live-widget.ts";
import type { DeployOptions } from "./options.ts";
import { upload } from "./upload.ts";
import type { Wrangler } from "./wrangler.ts";

/** What a deployment needs of the world. */
export interface DeployTools {
  wrangler: Wrangler;
  /** The `wrangler.toml` that describes the environments. */
  config: string;
  /** Where the build goes. */
  folder: string;
  /** Looks whether a version of the widget is served at an address. Throws a `CommandError`. */
  expectLive(address: string, version: string): Promise<void>;
}

/**
 * Checks, builds, adds what is still served, migrates, deploys, and looks whether it answers. Nothing is changed
 * on the account while anything is wrong. Throws a `CommandError`.
 */
export async function deploy(options: DeployOptions, tools: DeployTools): Promise<void> {
  const { wrangler } = tools;
  const widget = join(tools.folder, "widget");
  const worker = join(tools.folder, "worker/index.js");
  const environment = readEnvironment(tools.config, options.environment);
  const checked = await step(`Checking ${environment.name}`, () => check(environment, options, wrangler));
  const { problems, account, address } = checked;
  if (!account) console.error(`No account: secrets were looked for in ${checked.source}.`);
  for (const problem of problems) console.error(`- ${problem}`);
  if (!options.dryRun) {
    if (!account) problems.push("npx wrangler login, or set CLOUDFLARE_API_TOKEN");
    if (problems.length > 0) throw new CommandError(`Nothing was deployed: ${count(problems)} to mend.`);
  }

  const { version, integrity } = await step("Building the widget", () => buildWidget(widget));
  await step("Building the Worker", () =>
    bundleWorker({ entry: "worker/index.ts", file: worker, minify: true }),
  );
  console.error(await keepLive(address, widget, options));
  const size = await upload(
    checked,
    { worker, widget, target: environment.target, dryRun: options.dryRun },
    wrangler,
  );
  if (size) console.error(size);
  console.error(`/widget/${version}/chets-billing.js  integrity="${integrity}"`);
  if (options.dryRun) {
    if (problems.length > 0) throw new CommandError(`It would not be deployed: ${count(problems)} to mend.`);
    console.error(`It would be deployed to ${environment.worker}. Nothing was changed.`);
    return;
  }
  if (address) await step(`Asking ${address}`, () => tools.expectLive(address, version));
}

const count = (problems: readonly string[]) =>
  problems.length === 1 ? "one thing" : `${problems.length} things`;

/** Answers what was taken over from the live deployment, in a line. */
async function keepLive(
  address: string | null,
  widget: string,
  { dryRun, withoutLive }: DeployOptions,
): Promise<string> {
  if (withoutLive || !address) return "Earlier releases of the widget: not looked for.";
  try {
    const live = await readLiveWidget(address);
    if (!live) return `Earlier releases of the widget: none is live at ${address}.`;
    const { releases, fetched }: Keeping = await keepReleases(widget, live, Date.now());
    return `Earlier releases of the widget: ${releases} served on, ${fetched} files fetched.`;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (dryRun) return `Earlier releases of the widget: ${error.message}`;
    throw new CommandError(
      `${error.message} Pages that are open now would lose their chunks: try again, or add --without-live.`,
    );
  }
}
