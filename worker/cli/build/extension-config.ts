import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import type { Plugin } from "vite";
import type { InlineConfig } from "wxt";
import { extensionManifest } from "./extension-manifest.ts";
import { quietLogger } from "./quiet-logger.ts";

export interface ExtensionBuild {
  browser: "chrome" | "firefox";
  version: string;
  outDir: string;
  /** Where the fonts of the documents lie. */
  fonts: string;
}

/** How one browser's extension is built: pages and background from one source, fonts inside. */
export function extensionConfig({ browser, version, outDir, fonts }: ExtensionBuild): InlineConfig {
  return {
    configFile: false,
    root: "extension",
    browser,
    manifestVersion: 3,
    outDir: resolve(outDir),
    imports: false,
    logger: quietLogger,
    zip: {
      name: "chets-billing",
      artifactTemplate: "{{name}}-{{version}}-{{browser}}.zip",
      zipSources: false,
    },
    manifest: extensionManifest(browser, version),
    hooks: {
      "build:publicAssets": (_, files) => {
        for (const name of readdirSync(fonts))
          files.push({ absoluteSrc: resolve(fonts, name), relativeDest: `fonts/${name}` });
      },
    },
    vite: () => ({
      plugins: [preact({ devToolsEnabled: false }), withoutRemoteScript()],
      logLevel: "warn",
      build: {
        target: "es2022",
        // Older targets get a polyfill of light-dark() that depends on the order of sheets.
        cssTarget: ["chrome123", "firefox128"],
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        // jsPDF asks for these to draw HTML, which documents never do.
        rolldownOptions: { external: ["html2canvas", "dompurify", "canvg"] },
      },
    }),
  };
}

/** jsPDF can show a PDF with a script from a CDN: never called here, and no store takes an address of code. */
function withoutRemoteScript(): Plugin {
  return {
    name: "without-remote-script",
    transform(code, id) {
      if (!id.includes("jspdf")) return null;
      return code.replaceAll(/https:\/\/cdnjs\.cloudflare\.com\/[\w./-]+\.js/g, "");
    },
  };
}
