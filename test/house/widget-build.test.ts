import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstLoad } from "../../worker/cli/build/first-load.ts";
import { MANIFEST, type Manifest } from "../../worker/cli/build/manifest.ts";
import { buildWidget } from "../../worker/cli/build/widget.ts";

let folder: string;
let manifest: Manifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "widget-"));
  manifest = await buildWidget(folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = async (name: string) => (await readdir(join(folder, name), { recursive: true })).toSorted();

test("the first screen is one script", async () => {
  expect((await firstLoad(join(folder, "v1"))).map(({ path }) => path)).toEqual(["chets-billing.js"]);
});

test("the version's copy is the same, under a name that the content decides", async () => {
  const { version } = manifest;
  expect(version).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{8}$/);
  expect(await files(version)).toEqual((await files("v1")).filter((name) => name !== "manifest.json"));
});

test("the manifest beside the scripts says what was built, with the digest of each file", async () => {
  expect(JSON.parse(await readFile(join(folder, MANIFEST), "utf8"))).toEqual(manifest);
  const listed = (await files(manifest.version)).filter((name) => name.includes("."));
  expect(Object.keys(manifest.files).toSorted()).toEqual(listed);
  const script = await readFile(join(folder, manifest.version, "chets-billing.js"));
  const digest = createHash("sha384").update(script).digest("base64");
  expect(manifest.integrity).toBe(`sha384-${digest}`);
});

test("a chunk that uses the entry's bindings has the release in its name, and every name that is asked for is there", async () => {
  const all = await files("v1");
  for (const name of all.filter((one) => one.endsWith(".js"))) {
    const text = await readFile(join(folder, "v1", name), "utf8");
    const release = /Symbol\.for\(`chets-billing ([0-9a-f]{8})`\)/.exec(text)?.[1];
    if (release && name !== "chets-billing.js") expect(name).toContain(`-${release}.js`);
    const asked = [...text.matchAll(/[`"']\.\/([\w.-]+\.js)[`"']/g)].map((match) => match[1]);
    expect(
      asked.filter((one) => !all.includes(one ?? "")),
      name,
    ).toEqual([]);
  }
});

test("no chunk imports the entry by its address", async () => {
  for (const name of await files("v1")) {
    if (name.endsWith(".js"))
      expect(await readFile(join(folder, "v1", name), "utf8"), name).not.toContain("./chets-billing.js");
  }
});

test("fonts and their licence lie beside the scripts", async () => {
  const fonts = await files("v1/fonts");
  const named = fonts.filter((name) => !/^NotoSans(SC|JP|KR)-[0-9a-f]{8}\.ttf$/.test(name));
  expect(named).toEqual([
    "NotoSans-Regular.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoSansArabic.ttf",
    "NotoSansHebrew.ttf",
    "NotoSansJP.json",
    "NotoSansKR.json",
    "NotoSansSC.json",
    "OFL.txt",
  ]);
  for (const script of ["SC", "JP", "KR"]) {
    const index = JSON.parse(await readFile(join(folder, `v1/fonts/NotoSans${script}.json`), "utf8"));
    const slices = Object.keys(index).map((hash) => `NotoSans${script}-${hash}.ttf`);
    expect(fonts.filter((name) => name.startsWith(`NotoSans${script}-`))).toEqual(slices.toSorted());
  }
});

test("what jsPDF would draw HTML with is not among the files", async () => {
  const names = (await files("v1")).join(" ");
  expect(names).toMatch(/jspdf/);
  expect(names).not.toMatch(/html2canvas|dompurify|purify|canvg/);
});
