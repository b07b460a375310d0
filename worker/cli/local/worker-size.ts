import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

/** What the Worker may weigh, in bytes of gzip. */
export const WORKER_LIMIT = 160_000;

/** What a bundled Worker weighs as Cloudflare measures it: bytes of gzip. */
export async function workerSize(file: string): Promise<number> {
  return gzipSync(await readFile(file), { level: 9 }).length;
}
