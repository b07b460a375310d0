import { createHash } from "node:crypto";
import { cp, glob, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "vite";
import { buildFonts } from "./fonts.ts";
import { widgetConfig } from "./widget-config.ts";

/**
 * Builds the widget twice into one folder: as `v1/`, the address that hosts embed, and as an immutable copy
 * under its version, `0.1.0-<hash of the files>`. Fonts of the documents lie in `fonts/` beside the scripts.
 * Answers the version.
 */
export async function buildWidget(folder: string): Promise<string> {
  process.env.NODE_ENV = "production";
  const current = resolve(folder, "v1");
  await rm(folder, { recursive: true, force: true });
  await build(widgetConfig(current));
  await buildFonts(join(current, "fonts"));
  const version = await versionOf(current);
  await cp(current, join(folder, version), { recursive: true });
  await writeFile(join(folder, "version.json"), `${JSON.stringify({ version })}\n`);
  return version;
}

async function versionOf(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const paths: string[] = [];
  for await (const path of glob("**/*.*", { cwd: folder })) paths.push(path);
  const hash = createHash("sha256");
  for (const path of paths.sort()) hash.update(path).update(await readFile(join(folder, path)));
  return `${version}-${hash.digest("hex").slice(0, 8)}`;
}
