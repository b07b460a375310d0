/**
 * `npm run deploy [-- --env staging|production] [--dry-run]`: checks the settings, each that is missing or wrong
 * named with its fix, builds, migrates the database and deploys. A dry run changes nothing and needs no account.
 */
import { deploy } from "./deploy/deploy.ts";
import { expectLive } from "./deploy/expect-live.ts";
import { readOptions } from "./deploy/options.ts";
import { wrangler } from "./deploy/wrangler.ts";
import { runCommand } from "./report.ts";

await runCommand(() =>
  deploy(readOptions(process.argv.slice(2)), {
    wrangler,
    config: "wrangler.toml",
    folder: "dist",
    expectLive,
  }),
);
