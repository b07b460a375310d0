import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import type { InlineConfig } from "vite";
import { firstLoadChunk } from "./first-load-chunk.ts";

export const ENTRY = "chets-billing.js";

/** Builds into a folder: the entry holds all of the first screen, what a flow needs comes in chunks beside it. */
export function widgetConfig(outDir: string): InlineConfig {
  const { plugin, name } = firstLoadChunk(ENTRY);
  return {
    configFile: false,
    root: "widget",
    plugins: [preact({ devToolsEnabled: false }), plugin],
    publicDir: false,
    resolve: { alias: { "preact/jsx-runtime": resolve("widget/jsx-runtime.ts") } },
    // Marks for tree shaking would stay in the script: a hundred of them.
    oxc: { jsx: { runtime: "automatic", importSource: "preact", pure: false } },
    logLevel: "warn",
    build: {
      target: "es2022",
      // The first browsers with light-dark(): older targets get a polyfill that a shadow root does not see.
      cssTarget: ["chrome123", "firefox120", "safari17.5"],
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry: "element.ts", formats: ["es"], fileName: () => "facade.js" },
      rolldownOptions: {
        // jsPDF asks for these to draw HTML, which documents never do.
        external: ["html2canvas", "dompurify", "canvg"],
        // On a busy machine Rolldown tells how long its plugins took.
        checks: { bundlerTimings: false },
        output: {
          minify: true,
          chunkFileNames: (chunk) => (chunk.name === ENTRY ? ENTRY : "[name]-[hash].js"),
          codeSplitting: {
            groups: [
              { name, debugName: ENTRY },
              // Beside what is bound to a release it would bind all that draws documents, too.
              { name: "next-task", test: /\/shared\/next-task\.ts$/ },
            ],
          },
        },
      },
    },
  };
}
