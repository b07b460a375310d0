import { existsSync } from "node:fs";
import { findProgram } from "./program.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser on this machine that tests use: `CHROMIUM` wins, `null` when there is none. */
export function findChromium(): string | null {
  return process.env.CHROMIUM || findProgram(...NAMES) || (MAC.find((path) => existsSync(path)) ?? null);
}

/** Quiet and without network of its own; a container has no user namespaces, hence no sandbox. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
