import { dirname } from "node:path";
import { type OutputChunk, type Plugin, rolldown } from "rolldown";
import { leaveOut } from "./left-out.ts";

interface BundleOptions {
  entry: string;
  file: string;
  minify?: boolean;
  /** Tests look into what is bundled. */
  plugins?: readonly Plugin[];
}

/** Bundles the Worker from one entry into one module for workerd. */
export async function bundleWorker({
  entry,
  file,
  minify = false,
  plugins = [],
}: BundleOptions): Promise<OutputChunk> {
  const bundle = await rolldown({
    input: entry,
    platform: "neutral",
    resolve: { conditionNames: ["workerd", "worker", "import", "default"], mainFields: ["module", "main"] },
    external: [/^node:/, /^cloudflare:/],
    plugins: [leaveOut(), ...plugins],
  });
  try {
    const { output } = await bundle.write({
      dir: dirname(file),
      entryFileNames: file.slice(dirname(file).length + 1),
      format: "es",
      minify,
      sourcemap: !minify,
      codeSplitting: false,
    });
    return output[0];
  } finally {
    await bundle.close();
  }
}
