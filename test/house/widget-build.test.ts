import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstLoad } from "../../worker/cli/build/first-load.ts";
import { buildWidget } from "../../worker/cli/build/widget.ts";

let folder: string;
let version: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "widget-"));
  version = await buildWidget(folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = async (name: string) => (await readdir(join(folder, name), { recursive: true })).toSorted();

test("the first screen is one script", async () => {
  expect((await firstLoad(join(folder, "v1"))).map(({ path }) => path)).toEqual(["chets-billing.js"]);
});

test("the version's copy is the same, under a name that the content decides", async () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{8}$/);
  expect(await files(version)).toEqual(await files("v1"));
  expect(JSON.parse(await readFile(join(folder, "version.json"), "utf8"))).toEqual({ version });
});

test("no chunk imports the entry by its address", async () => {
  for (const name of await files("v1")) {
    if (name.endsWith(".js"))
      expect(await readFile(join(folder, "v1", name), "utf8"), name).not.toContain("./chets-billing.js");
  }
});

test("fonts and their licence lie beside the scripts", async () => {
  expect(await files("v1/fonts")).toEqual(["NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "OFL.txt"]);
});

test("what jsPDF would draw HTML with is not among the files", async () => {
  const names = (await files("v1")).join(" ");
  expect(names).toMatch(/jspdf/);
  expect(names).not.toMatch(/html2canvas|dompurify|purify|canvg/);
});
