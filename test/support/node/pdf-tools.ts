import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs one of Debian's PDF tools on a file that holds the bytes; `FILE` in the arguments is its path. */
async function withFile(pdf: Uint8Array, tool: string, args: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "chets-pdf-"));
  const path = join(folder, "document.pdf");
  try {
    await writeFile(path, pdf);
    const { stdout } = await run(
      tool,
      args.map((arg) => (arg === "FILE" ? path : arg)),
      { maxBuffer: 64 * 1024 * 1024 },
    );
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error(`${tool} is missing: apt-get install -y poppler-utils qpdf libxml2-utils`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The text of each page as it stands there, no-break spaces as spaces, runs of spaces as one. */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const text = await withFile(pdf, "pdftotext", ["-layout", "FILE", "-"]);
  const pages = text.split("\f").slice(0, -1);
  return pages.map((page) => page.replace(/[\u00a0\u202f ]+/g, " "));
}

/** The text in the order in which it was drawn, spaces untouched. */
export function rawText(pdf: Uint8Array): Promise<string> {
  return withFile(pdf, "pdftotext", ["-raw", "FILE", "-"]);
}

/** The text in the order of its tags: what a screen reader reads. */
export async function taggedText(pdf: Uint8Array): Promise<string> {
  const tree = await withFile(pdf, "pdfinfo", ["-struct-text", "FILE"]);
  return [...tree.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text).join("\n");
}

/** What elements and glyphs are said to say instead of what they show, all of it. */
export async function actualTexts(pdf: Uint8Array): Promise<string[]> {
  const file = await opened(pdf);
  const decoder = new TextDecoder("utf-16be");
  return [...file.matchAll(/\/ActualText\s*<feff([0-9a-f]*)>/gi)].map(([, hex = ""]) =>
    decoder.decode(Buffer.from(hex, "hex")),
  );
}

/** Rejects when the structure of the file is not sound. */
export async function checkStructure(pdf: Uint8Array): Promise<void> {
  await withFile(pdf, "qpdf", ["--check", "FILE"]);
}

/** `pdfinfo`, a member a line. */
export async function info(pdf: Uint8Array): Promise<Map<string, string>> {
  const text = await withFile(pdf, "pdfinfo", ["FILE"]);
  return new Map(
    text
      .split("\n")
      .filter((line) => line.includes(":"))
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
}

export interface EmbeddedFont {
  name: string;
  embedded: boolean;
  hasUnicode: boolean;
}

/** `pdffonts`, a font a line. */
export async function fonts(pdf: Uint8Array): Promise<EmbeddedFont[]> {
  const text = await withFile(pdf, "pdffonts", ["FILE"]);
  return text
    .split("\n")
    .slice(2)
    .filter((line) => line !== "")
    .map((line) => {
      const [name = "", ...rest] = line.split(/\s+/);
      const [embedded, , hasUnicode] = rest.filter((word) => word === "yes" || word === "no");
      return { name, embedded: embedded === "yes", hasUnicode: hasUnicode === "yes" };
    });
}

/** The file with its streams and objects laid open, to look for what it says. */
export async function opened(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "chets-qdf-"));
  try {
    const path = join(folder, "opened.pdf");
    await withFile(pdf, "qpdf", ["--qdf", "--object-streams=disable", "FILE", path]);
    return await readFile(path, "latin1");
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The first file that is attached, as text; `null` without one. */
export async function attached(pdf: Uint8Array): Promise<string | null> {
  if (!(await withFile(pdf, "pdfdetach", ["-list", "FILE"])).startsWith("1 ")) return null;
  const folder = await mkdtemp(join(tmpdir(), "chets-xml-"));
  try {
    const path = join(folder, "attached.xml");
    await withFile(pdf, "pdfdetach", ["-save", "1", "-o", path, "FILE"]);
    return await readFile(path, "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Rejects when a text is not valid by an XML schema. */
export async function checkSchema(xml: string, schema: string): Promise<void> {
  await withFile(new TextEncoder().encode(xml), "xmllint", [
    "--noout",
    "--nonet",
    "--schema",
    schema,
    "FILE",
  ]);
}
