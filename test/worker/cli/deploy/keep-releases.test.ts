import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  describeRelease,
  digestOf,
  type KeptRelease,
  MANIFEST,
  type Manifest,
} from "../../../../worker/cli/build/manifest.ts";
import { keepReleases } from "../../../../worker/cli/deploy/keep-releases.ts";
import { readLiveWidget } from "../../../../worker/cli/deploy/live-widget.ts";

const NOW = Date.parse("2026-11-25T12:00:00Z");
const DAY = 86_400_000;

let folder: string;
let server: Server;
let base: string;
/** What the live server answers, by path. */
let live: Map<string, string>;
let asked: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "keep-"));
  live = new Map();
  asked = [];
  server = createServer((request, reply) => {
    asked.push(request.url ?? "");
    const body = live.get(request.url ?? "");
    reply.writeHead(body === undefined ? 404 : 200).end(body);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** A build of the widget: its script, and chunks by their names. */
async function build(version: string, files: Record<string, string>): Promise<Manifest> {
  for (const release of ["v1", version]) {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, release, path, ".."), { recursive: true });
      await writeFile(join(folder, release, path), text);
    }
  }
  const manifest = { ...(await describeRelease(join(folder, "v1"), version)), kept: [] };
  await writeFile(join(folder, MANIFEST), JSON.stringify(manifest));
  return manifest;
}

const release = (version: string, files: Record<string, string>, supersededAt: number): KeptRelease => ({
  version,
  builtAt: "2026-01-01T00:00:00.000Z",
  integrity: "",
  supersededAt: new Date(supersededAt).toISOString(),
  files: Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, digestOf(new TextEncoder().encode(text))]),
  ),
});

/** Puts releases on the live server, the current one first. */
function serve([current, ...kept]: [string, Record<string, string>, number][]): void {
  const all = [current, ...kept].flatMap((one) => (one ? [one] : []));
  for (const [version, files] of all)
    for (const [path, text] of Object.entries(files)) live.set(`/widget/${version}/${path}`, text);
  const [{ supersededAt: _, ...now }, ...before] = all.map((one) => release(...one)) as [KeptRelease];
  live.set("/widget/v1/manifest.json", JSON.stringify({ ...now, kept: before }));
}

async function keep() {
  const widget = await readLiveWidget(base);
  if (!widget) throw new Error("nothing is live");
  return keepReleases(folder, widget, NOW);
}

const read = (path: string) => readFile(join(folder, path), "utf8");
const manifest = async () => JSON.parse(await read(MANIFEST)) as Manifest;

test("the live release is served on under its version, and its chunks beside the new ones", async () => {
  await build("0.2.0-b", { "chets-billing.js": "new", "dialog-b.js": "new dialog", "fonts/a.ttf": "font" });
  serve([["0.1.0-a", { "chets-billing.js": "old", "dialog-a.js": "old dialog", "fonts/a.ttf": "font" }, 0]]);
  expect(await keep()).toEqual({ releases: 1, fetched: 2 });
  expect(await read("v1/chets-billing.js")).toBe("new");
  expect(await read("v1/dialog-a.js")).toBe("old dialog");
  expect(await read("0.1.0-a/chets-billing.js")).toBe("old");
  expect(await read("0.1.0-a/fonts/a.ttf")).toBe("font");
  expect(asked.filter((path) => path.includes("fonts"))).toEqual([]);
  expect((await manifest()).kept).toMatchObject([
    { version: "0.1.0-a", supersededAt: "2026-11-25T12:00:00.000Z" },
  ]);
});

test("chunks go after thirty days, versions after a year", async () => {
  await build("0.9.0-z", { "chets-billing.js": "new" });
  const files = (name: string) => ({ "chets-billing.js": name, [`chunk-${name}.js`]: name });
  serve([
    ["0.8.0-live", files("live"), 0],
    ["0.7.0-young", files("young"), NOW - 29 * DAY],
    ["0.6.0-pinned", files("pinned"), NOW - 31 * DAY],
    ["0.5.0-gone", files("gone"), NOW - 366 * DAY],
  ]);
  expect(await keep()).toMatchObject({ releases: 3 });
  const names = (await readdir(join(folder, "v1"))).filter((name) => name.startsWith("chunk")).toSorted();
  expect(names).toEqual(["chunk-live.js", "chunk-young.js"]);
  expect(await read("0.6.0-pinned/chunk-pinned.js")).toBe("pinned");
  expect((await manifest()).kept.map(({ version }) => version)).toEqual([
    "0.8.0-live",
    "0.7.0-young",
    "0.6.0-pinned",
  ]);
});

test("the same build deployed again keeps what was kept, with its dates", async () => {
  const files = { "chets-billing.js": "same" };
  await build("0.2.0-b", files);
  serve([
    ["0.2.0-b", files, 0],
    ["0.1.0-a", { "chets-billing.js": "old" }, NOW - 10 * DAY],
  ]);
  expect(await keep()).toMatchObject({ releases: 1 });
  expect((await manifest()).kept).toMatchObject([
    { version: "0.1.0-a", supersededAt: "2026-11-15T12:00:00.000Z" },
  ]);
});

test("of two releases with a chunk of one name, the younger one's stays", async () => {
  await build("0.3.0-c", { "chets-billing.js": "new" });
  serve([
    ["0.2.0-b", { "chets-billing.js": "b", "x.js": "younger" }, 0],
    ["0.1.0-a", { "chets-billing.js": "a", "x.js": "older" }, NOW - DAY],
  ]);
  await keep();
  expect(await read("v1/x.js")).toBe("younger");
});

describe("nothing is taken over", () => {
  test("where nothing is live yet", async () => {
    expect(await readLiveWidget(base)).toBeNull();
  });

  test("from who is no widget", async () => {
    live.set("/widget/v1/manifest.json", "<html>");
    await expect(readLiveWidget(base)).rejects.toThrow("is no manifest of the widget");
  });

  test.each(["../../x.js", "/etc/x", "a/../../b.js", ".."])("to a path such as %s", async (path) => {
    serve([["0.1.0-a", { "chets-billing.js": "a", [path]: "x" }, 0]]);
    await expect(readLiveWidget(base)).rejects.toThrow("is no manifest of the widget");
  });

  test("whose content is not what the manifest says", async () => {
    await build("0.2.0-b", { "chets-billing.js": "new" });
    serve([["0.1.0-a", { "chets-billing.js": "old" }, 0]]);
    live.set("/widget/0.1.0-a/chets-billing.js", "changed on the way");
    await expect(keep()).rejects.toThrow("is not what its manifest says");
  });

  test("when a file can't be had", async () => {
    await build("0.2.0-b", { "chets-billing.js": "new" });
    serve([["0.1.0-a", { "chets-billing.js": "old" }, 0]]);
    live.delete("/widget/0.1.0-a/chets-billing.js");
    await expect(keep()).rejects.toThrow("answered 404");
  });

  test("from who does not answer", async () => {
    server.close();
    await expect(readLiveWidget("http://127.0.0.1:9")).rejects.toThrow("does not answer");
  });
});
