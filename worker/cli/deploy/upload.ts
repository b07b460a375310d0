import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandError, step } from "../report.ts";
import type { Checked } from "./check.ts";
import { complaint, type Ran, type Wrangler } from "./wrangler.ts";

export interface Upload {
  /** The bundled module. */
  worker: string;
  /** The folder of the widget's files. */
  widget: string;
  /** The arguments that name the environment. */
  target: readonly string[];
  dryRun: boolean;
}

/**
 * Migrates the database, then deploys: the new Worker never meets an old table, and migrations leave what the
 * old one needs. Of a dry run it answers what wrangler says of the size. Throws a `CommandError`.
 */
export async function upload(
  { vars, secrets }: Pick<Checked, "vars" | "secrets">,
  { worker, widget, target, dryRun }: Upload,
  wrangler: Wrangler,
): Promise<string | null> {
  const given = Object.entries(vars).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
  const args = ["deploy", worker, "--no-bundle", "--assets", widget, ...target, ...given];
  if (dryRun) {
    const { output } = await run(wrangler, "Packing the Worker", [...args, "--dry-run"]);
    return /^Total Upload.*$/m.exec(output)?.[0] ?? null;
  }
  await run(wrangler, "Migrating the database", ["d1", "migrations", "apply", "DB", "--remote", ...target]);
  await withSecretsFile(secrets, (file) => run(wrangler, "Deploying", [...args, ...file]));
  return null;
}

async function run(wrangler: Wrangler, what: string, args: readonly string[]): Promise<Ran> {
  const ran = await step(what, () => wrangler(args));
  if (ran.code === 0) return ran;
  throw new CommandError(`${what} failed: ${complaint(ran)}\n${ran.output}`.trim());
}

/** Secrets of a given file go up with the deployment, by a file that nobody else can read. */
async function withSecretsFile(
  secrets: Readonly<Record<string, string>>,
  use: (args: string[]) => Promise<unknown>,
): Promise<void> {
  if (Object.keys(secrets).length === 0) {
    await use([]);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "chets-deploy-"));
  try {
    const file = join(folder, "secrets.json");
    await writeFile(file, JSON.stringify(secrets), { mode: 0o600 });
    await use(["--secrets-file", file]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
