import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { brotliSize, firstLoad, totalBytes } from "../../worker/cli/build/first-load.ts";
import { wholeLoad } from "../../worker/cli/build/whole-load.ts";
import { RIVALS, type Rival } from "./rivals/sizes.ts";
import { figure, printTable } from "./table.ts";

const run = promisify(execFile);
/** Longer than any of them takes; a registry that does not answer must not hold up the rest. */
const PATIENCE = 180_000;
const QUIET = ["--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps", "--loglevel=error"];

/** What a page loads to show a portal: ours beside those of others, from their packages of the same day. */
export async function benchRivalSizes(widget: string): Promise<void> {
  const ours = totalBytes(await firstLoad(`${widget}/v1`));
  const { portal, documents } = await wholeLoad(`${widget}/v1`);
  const all = totalBytes(portal);
  const row = (name: string, bytes: number, note: string) => [
    name,
    figure(bytes / 1000, 1),
    figure(bytes / ours, 1),
    note,
  ];
  const rows = [
    row("Chets Billing, first screen", ours, "one script"),
    row("Chets Billing, every flow opened once", all, `${portal.length} scripts`),
    row("… and what draws documents", all + totalBytes(documents), "without jsPDF"),
  ];
  for (const rival of RIVALS) {
    const bytes = await measured(rival);
    rows.push(
      bytes === null ? [rival.name, "not measured", "", rival.note] : row(rival.name, bytes, rival.note),
    );
  }
  printTable(
    "Embedded portals (brotli, kB; what the page loads)",
    ["portal", "kB", "times ours", "note"],
    rows,
  );
}

/** `null` where its packages can't be had or can't be bundled. */
async function measured(rival: Rival): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), "chets-rival-"));
  try {
    return await ("source" in rival ? bundled(rival, folder) : publishedFiles(rival, folder));
  } catch (error) {
    console.error(`${rival.name}: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Bundled = Extract<Rival, { source: string }>;
async function bundled({ packages, overrides, source }: Bundled, folder: string): Promise<number> {
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, overrides }));
  await run("npm", ["install", ...QUIET, ...packages], { cwd: folder, timeout: PATIENCE });
  await writeFile(join(folder, "page.js"), source);
  const bundle = await rolldown({
    input: join(folder, "page.js"),
    platform: "browser",
    logLevel: "silent",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
  });
  const built = join(folder, "built");
  await bundle.write({ dir: built, format: "esm", minify: true });
  await bundle.close();
  return totalBytes(await firstLoad(built, "page.js"));
}

type Published = Extract<Rival, { published: Record<string, string[]> }>;
async function publishedFiles({ published }: Published, folder: string): Promise<number> {
  let bytes = 0;
  for (const [name, files] of Object.entries(published)) {
    const place = join(folder, name.replaceAll(/\W/g, "-"));
    await mkdir(place);
    const { stdout } = await run("npm", ["pack", "--silent", name], { cwd: place, timeout: PATIENCE });
    await run("tar", ["-xzf", stdout.trim()], { cwd: place });
    for (const file of files) bytes += brotliSize(await readFile(join(place, "package", file), "utf8"));
  }
  return bytes;
}
