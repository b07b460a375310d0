import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { bundleForPage, UNWANTED } from "./receipt-bundle.ts";

export interface PageOptions {
  /** What stands in the page. */
  entry?: string;
  /** Packages that the page does without. */
  absent?: string[];
  /** Folders of packages, before the project's own. */
  modules?: string[];
}

export interface PageFile {
  body: string | Buffer;
  contentType: string;
}

/** The files of a page that draws receipts, by their path: its scripts, and the fonts under `/fonts/`. */
export async function receiptFiles({
  entry = "test/support/receipt-page.ts",
  absent = [],
  modules = [],
}: PageOptions = {}): Promise<(path: string) => Promise<PageFile | null>> {
  const files = new Map<string, PageFile>();
  const options = { external: [...UNWANTED, ...absent], modules: [...modules, "node_modules"] };
  for (const { fileName, code, isEntry } of await bundleForPage(entry, options)) {
    files.set(`/${fileName}`, { body: code, contentType: "text/javascript" });
    if (!isEntry) continue;
    const body = `<!doctype html><script type="module" src="/${fileName}"></script>`;
    files.set("/", { body, contentType: "text/html" });
  }
  return async (path) => {
    const [, font] = /^\/fonts\/(.+)$/.exec(path) ?? [];
    if (!font) return files.get(path) ?? null;
    return { body: Buffer.from(await buildFont(font)), contentType: "font/ttf" };
  };
}
