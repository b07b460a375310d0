/** `npm run openapi`: writes the description of the API anew, after a route, a schema or a type has changed. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openApiDocument } from "./document.ts";

const FILE = join(import.meta.dirname, "../../worker/cli/api-docs/openapi.json");

const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
const document = openApiDocument(version);
await writeFile(FILE, `${JSON.stringify(document, null, 1)}\n`);
console.log(
  `${Object.keys(document.paths as object).length} paths are described in worker/cli/api-docs/openapi.json`,
);
