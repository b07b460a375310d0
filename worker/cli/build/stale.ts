import { glob, stat } from "node:fs/promises";

/** Whether a built file is missing, or older than one of the files that match the patterns. */
export async function isStale(built: string, sources: string[]): Promise<boolean> {
  const made = await stat(built).catch(() => null);
  if (!made) return true;
  for await (const path of glob(sources)) {
    if ((await stat(path)).mtimeMs > made.mtimeMs) return true;
  }
  return false;
}
