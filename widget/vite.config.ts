import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** `chets-billing.js` is the first load; what a flow needs comes in chunks beside it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact({ devToolsEnabled: false })],
  publicDir: false,
  logLevel: "warn",
  build: {
    target: "es2022",
    outDir: "../.build/widget-files",
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: "element.ts", formats: ["es"], fileName: () => "chets-billing.js" },
    rolldownOptions: {
      // jsPDF asks for these to draw HTML, which documents never do.
      external: ["html2canvas", "dompurify", "canvg"],
      output: { minify: true, chunkFileNames: "[name]-[hash].js" },
    },
  },
});
