import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";

const BUILT = ".build/widget-files";

/**
 * Builds the widget twice into one folder: as `v1/`, the address that hosts embed, and as an immutable copy
 * under its version, `0.1.0-<hash of the files>`. Fonts of the documents lie in `fonts/` beside the scripts.
 * Answers the version.
 */
export async function buildWidget(folder: string): Promise<string> {
  process.env.NODE_ENV = "production";
  await build({ configFile: "widget/vite.config.ts" });
  await buildFonts();
  const version = await versionOf(BUILT);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of ["v1", version]) await cp(BUILT, join(folder, name), { recursive: true });
  await writeFile(join(folder, "version.json"), `${JSON.stringify({ version })}\n`);
  return version;
}

// The fonts' own script makes them: it belongs to the room that draws with them.
async function buildFonts(): Promise<void> {
  const script = "shared/receipt/fonts/build/build-fonts.ts";
  await promisify(execFile)(process.execPath, [script, join(BUILT, "fonts")]);
}

async function versionOf(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const paths: string[] = [];
  for await (const path of glob("**/*.*", { cwd: folder })) paths.push(path);
  const hash = createHash("sha256");
  for (const path of paths.sort()) hash.update(path).update(await readFile(join(folder, path)));
  return `${version}-${hash.digest("hex").slice(0, 8)}`;
}
