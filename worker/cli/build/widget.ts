import { createHash } from "node:crypto";
import { cp, glob, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "vite";
import { buildApiDocs } from "./api-docs.ts";
import { nameChunks } from "./chunk-names.ts";
import { buildFonts } from "./fonts.ts";
import { describeRelease, MANIFEST, type Manifest } from "./manifest.ts";
import { writeOutside } from "./outside/write.ts";
import { ENTRY, widgetConfig } from "./widget-config.ts";

/**
 * Builds the widget twice into one folder: as `v1/`, the address that hosts embed, and as an immutable copy
 * under its version, `0.1.0-<hash of the files>`. Fonts of the documents lie in `fonts/` beside the scripts,
 * and `v1/manifest.json` says what was built. The description of the API lies there too: all that is served as files.
 */
export async function buildWidget(folder: string): Promise<Manifest> {
  process.env.NODE_ENV = "production";
  const current = resolve(folder, "v1");
  await rm(folder, { recursive: true, force: true });
  await build(widgetConfig(current));
  await nameChunks(current, ENTRY);
  await buildFonts(join(current, "fonts"));
  await writeOutside(current, ENTRY);
  const manifest = { ...(await describeRelease(current, await versionOf(current))), kept: [] };
  await cp(current, join(folder, manifest.version), { recursive: true });
  await buildApiDocs(folder);
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function versionOf(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const paths: string[] = [];
  for await (const path of glob("**/*.*", { cwd: folder })) paths.push(path);
  const hash = createHash("sha256");
  for (const path of paths.sort()) hash.update(path).update(await readFile(join(folder, path)));
  return `${version}-${hash.digest("hex").slice(0, 8)}`;
}
