import { existsSync } from "node:fs";
import { findChromium } from "./chromium.ts";
import { findProgram, runProgram } from "./program.ts";

const QUIETLY = ["-y", "-qq", "--no-install-recommends"];

/**
 * Makes sure that this machine has a Chromium, and the tools that read a PDF. On Debian
 * as root they are installed; elsewhere the one command is printed. False when something is missing.
 */
export async function ensureBrowserTools(): Promise<boolean> {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  if (!isDebian()) {
    console.error(
      `Missing: ${missing.join(", ")}. Install ${missing.length > 1 ? "them" : "it"} with: ${commandFor(missing)}`,
    );
    return false;
  }
  if (process.getuid?.() !== 0) {
    console.error(
      `Missing: ${missing.join(", ")}. Install with: sudo apt-get install -y ${missing.join(" ")}`,
    );
    return false;
  }
  console.log(`Installing ${missing.join(" and ")}…`);
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = await runProgram("apt-get", ["update", "-qq"], quiet);
  if (updated === 0) await runProgram("apt-get", ["install", ...QUIETLY, ...missing], quiet, "ignore");
  const still = missingPackages();
  if (still.length > 0) console.error(`Could not install ${still.join(", ")}: see above.`);
  return still.length === 0;
}

function missingPackages(): string[] {
  const missing = findChromium() ? [] : ["chromium"];
  if (!findProgram("pdftotext")) missing.push("poppler-utils");
  if (!findProgram("qpdf")) missing.push("qpdf");
  if (!findProgram("xmllint")) missing.push("libxml2-utils");
  return missing;
}

function isDebian(): boolean {
  return existsSync("/etc/debian_version");
}

function commandFor(missing: string[]): string {
  if (process.platform !== "darwin") return `your package manager (${missing.join(" ")})`;
  const names = missing.map((name) => (name === "chromium" ? "--cask chromium" : "poppler"));
  return names.map((name) => `brew install ${name}`).join(" && ");
}
