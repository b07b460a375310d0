import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type KeptRelease, MANIFEST, type Manifest, type Release } from "../build/manifest.ts";
import type { LiveWidget } from "./live-widget.ts";

const DAY = 86_400_000;
/** How long a page that was opened before a deployment finds the chunks that its script asks for. */
const CHUNKS = 30 * DAY;
/** How long a version that hosts have pinned with `integrity` is served after a newer one came. */
const PINNED = 365 * DAY;
const AT_ONCE = 8;

export interface Keeping {
  releases: number;
  fetched: number;
}

/**
 * Adds what is live, and is to be served on, to a freshly built folder: each earlier version under its own
 * address for a year, and its chunks beside those of `v1` for thirty days. A file whose content the new build
 * has too is not fetched. Then the manifest tells of all of it.
 */
export async function keepReleases(folder: string, live: LiveWidget, now: number): Promise<Keeping> {
  const manifest = JSON.parse(await readFile(join(folder, MANIFEST), "utf8")) as Manifest;
  const kept = toKeep(manifest, live.manifest, now);
  const contents = new Map<string, Promise<Uint8Array>>();
  for (const [path, digest] of Object.entries(manifest.files))
    contents.set(digest, readFile(join(folder, manifest.version, path)));
  const known = contents.size;

  for (const release of kept) {
    const files = Object.entries(release.files);
    const stays = Date.parse(release.supersededAt) > now - CHUNKS;
    for (let start = 0; start < files.length; start += AT_ONCE) {
      await Promise.all(
        files.slice(start, start + AT_ONCE).map(async ([path, digest]) => {
          const content = contents.get(digest) ?? live.file(release.version, path, digest);
          contents.set(digest, content);
          await put(join(folder, release.version, path), await content);
          // What the new build has under this name is newer, and a younger release was here first.
          if (stays) await put(join(folder, "v1", path), await content, "wx");
        }),
      );
    }
  }
  await writeFile(join(folder, MANIFEST), `${JSON.stringify({ ...manifest, kept }, null, 2)}\n`);
  return { releases: kept.length, fetched: contents.size - known };
}

/** Earlier releases that are young enough, the youngest first. */
function toKeep(built: Manifest, live: Manifest, now: number): KeptRelease[] {
  const { kept, ...replaced } = live;
  const newly: KeptRelease[] = [{ ...(replaced as Release), supersededAt: new Date(now).toISOString() }];
  return [...newly, ...kept]
    .filter(({ version }) => version !== built.version)
    .filter(({ supersededAt }) => Date.parse(supersededAt) > now - PINNED);
}

async function put(path: string, content: Uint8Array, flag: "w" | "wx" = "w"): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { flag }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}
