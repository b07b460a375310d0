import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ENTRY } from "./widget-config.ts";

/** Where the manifest lies, in the folder that hosts embed from. */
export const MANIFEST = "v1/manifest.json";

/** One build of the widget. Digests are `sha384-<base64>`, as `integrity` takes them; paths are within its folder. */
export interface Release {
  version: string;
  /** RFC 3339. */
  builtAt: string;
  /** Of the script at `/widget/{version}/chets-billing.js`. */
  integrity: string;
  files: Record<string, string>;
}

/** A release that is served still, though another one has taken its place. */
export interface KeptRelease extends Release {
  /** RFC 3339. */
  supersededAt: string;
}

/** What is served under `/widget/`: the release that `v1` is, and those before it. */
export interface Manifest extends Release {
  kept: KeptRelease[];
}

export function digestOf(content: Uint8Array): string {
  return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}

/** Describes the built files of a folder. */
export async function describeRelease(folder: string, version: string): Promise<Release> {
  const files: Record<string, string> = {};
  for await (const path of glob("**/*.*", { cwd: folder }))
    files[path.replaceAll("\\", "/")] = digestOf(await readFile(join(folder, path)));
  const integrity = files[ENTRY];
  if (!integrity) throw new Error(`${folder} holds no ${ENTRY}`);
  return { version, builtAt: new Date().toISOString(), integrity, files };
}
