import { rolldown } from "rolldown";

/** What jsPDF would load for HTML, SVG and images of pages; a receipt needs none of them. */
export const UNWANTED = ["html2canvas", "dompurify", "canvg"];

export interface Chunk {
  fileName: string;
  code: string;
  isEntry: boolean;
}

/** An entry bundled and minified as for a page: chunks by `import()`, jsPDF's optional parts left out. */
export async function bundleForPage(input: string, external: string[] = UNWANTED): Promise<Chunk[]> {
  const bundle = await rolldown({
    input,
    external,
    platform: "browser",
    resolve: { conditionNames: ["browser", "import", "default"] },
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  return output.flatMap((file) =>
    file.type === "chunk" ? [{ fileName: file.fileName, code: file.code, isEntry: file.isEntry }] : [],
  );
}
