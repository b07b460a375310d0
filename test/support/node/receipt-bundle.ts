import { rolldown } from "rolldown";

/** What jsPDF would load for HTML, SVG and images of pages; a receipt needs none of them. */
export const UNWANTED = ["html2canvas", "dompurify", "canvg"];

export interface Chunk {
  fileName: string;
  code: string;
  isEntry: boolean;
}

export interface BundleOptions {
  external?: string[];
  /** Folders of packages, before the project's own. */
  modules?: string[];
}

/** An entry bundled and minified as for a page: chunks by `import()`, jsPDF's optional parts left out. */
export async function bundleForPage(
  input: string,
  { external = UNWANTED, modules }: BundleOptions = {},
): Promise<Chunk[]> {
  const bundle = await rolldown({
    input,
    external,
    platform: "browser",
    resolve: { conditionNames: ["browser", "import", "default"], ...(modules && { modules }) },
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  return output.flatMap((file) =>
    file.type === "chunk" ? [{ fileName: file.fileName, code: file.code, isEntry: file.isEntry }] : [],
  );
}
