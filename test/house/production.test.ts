import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleWorker } from "../../worker/cli/local/bundle.ts";
import { CALLED } from "../../worker/cli/local/left-out.ts";
import { WORKER_LIMIT, workerSize } from "../../worker/cli/local/worker-size.ts";
import { sources } from "./sources.ts";

const DEVELOPMENT = /^worker\/(demo|cli)\/|^worker\/dev(-stripe)?\.ts$|^worker\/providers\/sandbox\/routes\//;
const TRACES = [
  "/sandbox/clock",
  "/sandbox/pay",
  "/sandbox/outbox",
  "sk_dev_chets",
  "/demo/seed",
  "atelier-dupont",
];

/** A resource of the SDK, such as `client.taxRates`; `client.ts` is a file. */
const CALL = /\bclient\s*\.\s*(testHelpers\s*\.\s*)?(?!ts\b|testHelpers\b)(\w)(\w+)/g;

let folder: string;

async function bundle(entry: string): Promise<{ modules: string[]; text: string; bytes: number }> {
  const file = join(folder, `${entry.replaceAll("/", "-")}.js`);
  const { moduleIds } = await bundleWorker({ entry, file, minify: true });
  return {
    modules: moduleIds.map((id) => relative(".", id)),
    text: await readFile(file, "utf8"),
    bytes: await workerSize(file),
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bundle-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the bundle of worker/index.ts", () => {
  test("holds no module of the demo", async () => {
    const { modules } = await bundle("worker/index.ts");
    expect(modules).toContain("worker/index.ts");
    expect(modules.filter((path) => DEVELOPMENT.test(path))).toEqual([]);
  });

  test("holds no trace of the demo, its clock or its key", async () => {
    const { text } = await bundle("worker/index.ts");
    expect(TRACES.filter((trace) => text.includes(trace))).toEqual([]);
  });

  test("fits", async () => {
    const { bytes } = await bundle("worker/index.ts");
    expect(bytes).toBeLessThanOrEqual(WORKER_LIMIT);
  });

  test("holds of Stripe's SDK what is called, and no more", async () => {
    const texts = [...(await sources("worker/providers/stripe")).values()];
    const calls = texts.flatMap((text) =>
      Array.from(
        text.matchAll(CALL),
        ([, helper, first = "", rest]) => `${helper ? "TestHelpers/" : ""}${first.toUpperCase()}${rest}`,
      ),
    );
    expect([...new Set(calls)].toSorted()).toEqual(CALLED.filter((name) => name !== "TestHelpers/index"));
  });
});

test("the bundle of worker/dev.ts holds all of them", async () => {
  const { modules, text } = await bundle("worker/dev.ts");
  expect(modules.some((path) => path.startsWith("worker/demo/"))).toBe(true);
  expect(TRACES.filter((trace) => !text.includes(trace))).toEqual([]);
});
