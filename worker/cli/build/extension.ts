import { readFile, rm } from "node:fs/promises";
import { zip } from "wxt";
import { type ExtensionBuild, extensionConfig } from "./extension-config.ts";
import { buildFonts } from "./fonts.ts";

const FONTS = ".build/extension-fonts";
const BROWSERS: ExtensionBuild["browser"][] = ["chrome", "firefox"];

/**
 * Builds the extension for each browser into `chrome-mv3/` and `firefox-mv3/` of a folder, and a zip of each
 * for the stores beside them. Answers the zips' paths.
 */
export async function buildExtension(outDir: string): Promise<string[]> {
  process.env.NODE_ENV = "production";
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  await rm(outDir, { recursive: true, force: true });
  await buildFonts(FONTS);
  const zips: string[] = [];
  for (const browser of BROWSERS)
    zips.push(...(await zip(extensionConfig({ browser, version, outDir, fonts: FONTS }))));
  return zips;
}
