import { beforeEach, expect, test, vi } from "vitest";
import { buildFont } from "../../../../shared/receipt/fonts/build/build-fonts.ts";
import type { LoadFont } from "../../../../shared/receipt/fonts/load-font.ts";
import type { loadFonts as LoadFonts } from "../../../../shared/receipt/fonts/loaded-fonts.ts";

const BASE = ["NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf"];

let loadFonts: typeof LoadFonts;

beforeEach(async () => {
  vi.resetModules();
  ({ loadFonts } = await import("../../../../shared/receipt/fonts/loaded-fonts.ts"));
});

/** The files beyond the base that a text asks for, by the name before their hash. */
async function asked(text: string, country: string | null = null): Promise<string[]> {
  const load = vi.fn<LoadFont>(buildFont);
  await loadFonts(text, country, load);
  const files = load.mock.calls.flat().filter((file) => !BASE.includes(file));
  return [...new Set(files.map((file) => file.replace(/-[0-9a-f]{8}\.ttf$/, "")))];
}

test("each font is asked once, also by two who come at the same time", async () => {
  const loadFont = vi.fn<LoadFont>(buildFont);
  const load = () => loadFonts("Dupont", "FR", loadFont);
  const [first, second] = await Promise.all([load(), load()]);
  expect(first.faces.regular[0]).toBe(second.faces.regular[0]);
  await load();
  expect(loadFont.mock.calls.flat().toSorted()).toEqual(BASE);
});

test("what failed is asked again", async () => {
  const from = (load: LoadFont) => loadFonts("Dupont", null, load);
  await expect(from(() => Promise.reject(new Error("offline")))).rejects.toThrow("offline");
  await expect(from(() => Promise.resolve(new Uint8Array(4)))).rejects.toThrow(RangeError);
  await expect(from(buildFont)).resolves.toBeDefined();
});

test("only the scripts that a text has are asked for", async () => {
  expect(await asked("Łódź Ελλάδα Москва Hương")).toEqual([]);
  expect(await asked("شركة")).toEqual(["NotoSansArabic.ttf"]);
  expect(await asked("חברה")).toEqual(["NotoSansHebrew.ttf"]);
  expect(await asked("สวัสดี नमस्ते 🙂")).toEqual([]);
});

test.each([
  ["北京", null, "NotoSansSC"],
  ["東京", "JP", "NotoSansJP"],
  ["東京タワー", "FR", "NotoSansJP"],
  ["서울 漢", "FR", "NotoSansKR"],
])(
  "%s of a customer in %s is drawn as its neighbours or the country write it: %s",
  async (text, country, name) => {
    expect(await asked(text, country)).toEqual([`${name}.json`, name]);
  },
);

test("what the first has not is looked for in the next, and what none has is left", async () => {
  // 㐂 is written in Japanese names alone; U+9FFD in none of the fonts.
  const { faces } = await loadFonts("北㐂\u9ffd", "CN", buildFont);
  const owners = [..."北㐂\u9ffd"].map(
    (one) => faces.regular.find(({ advances }) => advances.has(one.codePointAt(0) ?? 0))?.name,
  );
  expect(owners).toEqual([
    expect.stringMatching(/^NotoSansSC-/),
    expect.stringMatching(/^NotoSans[JK]/),
    undefined,
  ]);
});
