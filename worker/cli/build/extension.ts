import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { zip } from "wxt";
import { type ExtensionBuild, extensionConfig } from "./extension-config.ts";
import { buildFonts } from "./fonts.ts";

const FONTS = ".build/extension-fonts";
const BROWSERS: ExtensionBuild["browser"][] = ["chrome", "firefox"];

/**
 * Builds the extension for each browser into `chrome-mv3/` and `firefox-mv3/` of a folder, with a zip of each
 * for the stores beside them. Each build is a process of its own: the builder keeps its state in globals, and
 * draws a spinner whatever it is told.
 */
export async function buildExtension(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await buildFonts(FONTS);
  await Promise.all(
    BROWSERS.map((browser) => promisify(execFile)(process.execPath, [import.meta.filename, browser, outDir])),
  );
}

if (import.meta.main) {
  const [browser, outDir] = process.argv.slice(2) as [ExtensionBuild["browser"], string];
  process.env.NODE_ENV = "production";
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  await zip(extensionConfig({ browser, version, outDir, fonts: FONTS }));
}
