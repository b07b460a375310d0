import { parseArgs } from "node:util";
import { CommandError } from "../report.ts";
import type { EnvironmentName } from "./check-settings.ts";

export interface DeployOptions {
  environment: EnvironmentName;
  /** Everything that can be done without writing anything anywhere but here. */
  dryRun: boolean;
  /** A file of `NAME=value` lines: variables that `wrangler.toml` leaves open, and secrets. */
  settings: string | null;
  /** Goes on though what is live can't be read: pages that are open lose their chunks. */
  withoutLive: boolean;
}

const USAGE =
  "Use: npm run deploy [-- --env staging|production] [--dry-run] [--settings FILE] [--without-live]";

/** Throws a `CommandError` with the usage. */
export function readOptions(args: string[]): DeployOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        env: { type: "string", default: "production" },
        "dry-run": { type: "boolean", default: false },
        settings: { type: "string" },
        "without-live": { type: "boolean", default: false },
      },
    });
    if (values.env !== "staging" && values.env !== "production") throw new Error(`--env is "${values.env}"`);
    return {
      environment: values.env,
      dryRun: values["dry-run"],
      settings: values.settings ?? null,
      withoutLive: values["without-live"],
    };
  } catch (error) {
    throw new CommandError(`${(error as Error).message.split(".")[0]}. ${USAGE}`);
  }
}
