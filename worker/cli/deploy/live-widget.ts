import { digestOf, MANIFEST, type Manifest } from "../build/manifest.ts";
import { CommandError } from "../report.ts";

const PATIENCE = 30_000;

/** The widget that a deployment serves now. */
export interface LiveWidget {
  manifest: Manifest;
  /** The bytes of one file of a release. Throws a `CommandError` when they are not those of its digest. */
  file(version: string, path: string, digest: string): Promise<Uint8Array>;
}

/** Reads what is live at an address. `null` when nothing is there yet. Throws a `CommandError` saying why not. */
export async function readLiveWidget(base: string): Promise<LiveWidget | null> {
  const reply = await get(new URL(`/widget/${MANIFEST}`, base));
  if (reply.status === 404) return null;
  if (!reply.ok) throw new CommandError(`${base} answered ${reply.status} to what is live there.`);
  const manifest = readManifest(await reply.text());
  if (!manifest) throw new CommandError(`${base}/widget/${MANIFEST} is no manifest of the widget.`);
  return {
    manifest,
    async file(version, path, digest) {
      const url = new URL(`/widget/${version}/${path}`, base);
      const file = await get(url);
      if (!file.ok)
        throw new CommandError(`${url.href} answered ${file.status}: a page may still ask for it.`);
      const content = new Uint8Array(await file.arrayBuffer());
      if (digestOf(content) === digest) return content;
      throw new CommandError(`${url.href} is not what its manifest says: nothing of it is taken over.`);
    },
  };
}

function get(url: URL): Promise<Response> {
  return fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: "error" }).catch((error: unknown) => {
    const why = error instanceof Error && error.name === "TimeoutError" ? "took too long" : "does not answer";
    throw new CommandError(`${url.origin} ${why}.`);
  });
}

function readManifest(text: string): Manifest | null {
  try {
    const read = JSON.parse(text) as Partial<Manifest> | null;
    const releases = [read, ...(read?.kept ?? [])];
    const whole = releases.every(
      (one) => isName(one?.version) && Object.keys(one?.files ?? {}).every(isPath),
    );
    return whole && Array.isArray(read?.kept) ? (read as Manifest) : null;
  } catch {
    return null;
  }
}

/** Names become paths on this machine: none may lead out of its folder. */
function isName(name: unknown): boolean {
  return typeof name === "string" && /^\d[\w.-]*$/.test(name);
}

function isPath(path: string): boolean {
  return path.split("/").every((part) => /^[\w-][\w.-]*$/.test(part));
}
