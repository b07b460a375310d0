import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const BIOME = resolve("node_modules/.bin/biome");

/** A lint error: the file and the line, from 1. */
export interface Finding {
  file: string;
  line: number;
  rule: string;
}

/** Lints files (path → text) under the project's own Biome configuration, in a folder of their own. */
export async function lint(files: Record<string, string>): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), "house-"));
  try {
    const configuration = JSON.parse(await readFile("biome.json", "utf8"));
    delete configuration.vcs;
    delete configuration.$schema;
    await writeFile(join(folder, "biome.json"), JSON.stringify(configuration));
    await cp("biome.rooms.json", join(folder, "biome.rooms.json"));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await report(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function report(folder: string): Promise<Finding[]> {
  const rules = "--only=style/noRestrictedImports";
  const { stdout } = await run(BIOME, ["lint", rules, "--reporter=github", "--max-diagnostics=none", "."], {
    cwd: folder,
    maxBuffer: 1 << 26,
  }).catch((error: { stdout: string }) => error);
  return [...stdout.matchAll(/^::error title=([^,]+),file=([^,]+),line=(\d+)/gm)].map(
    ([, rule, file, line]) => ({
      rule: rule ?? "",
      file: (file ?? "").replace(`${folder}/`, ""),
      line: Number(line),
    }),
  );
}
