import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ApiDocument, apiDocsPage } from "../api-docs/page.ts";

const SOURCES = "worker/cli/api-docs";

/** Writes what `/openapi.json` and `/docs` answer among the files that are served. */
export async function buildApiDocs(folder: string): Promise<void> {
  const document = JSON.parse(await readFile(join(SOURCES, "openapi.json"), "utf8")) as ApiDocument;
  await mkdir(join(folder, "docs"), { recursive: true });
  await Promise.all([
    writeFile(join(folder, "openapi.json"), JSON.stringify(document)),
    writeFile(join(folder, "docs/index.html"), apiDocsPage(document)),
    writeFile(join(folder, "docs/style.css"), await readFile(join(SOURCES, "style.css"))),
  ]);
}
