import { beforeEach, expect, test, vi } from "vitest";
import { buildFont } from "../../../../shared/receipt/fonts/build/build-fonts.ts";
import type { LoadFont } from "../../../../shared/receipt/fonts/font-name.ts";
import type { loadFaces as LoadFaces } from "../../../../shared/receipt/fonts/loaded-fonts.ts";

let loadFaces: typeof LoadFaces;

beforeEach(async () => {
  vi.resetModules();
  ({ loadFaces } = await import("../../../../shared/receipt/fonts/loaded-fonts.ts"));
});

test("each font is asked once, also by two who come at the same time", async () => {
  const loadFont = vi.fn<LoadFont>(buildFont);
  const [first, second] = await Promise.all([loadFaces(loadFont), loadFaces(loadFont)]);
  expect(first.regular[0]).toBe(second.regular[0]);
  await loadFaces(loadFont);
  expect(loadFont.mock.calls.flat().toSorted()).toEqual(["NotoSans-Regular", "NotoSans-SemiBold"]);
});

test("what failed is asked again", async () => {
  await expect(loadFaces(() => Promise.reject(new Error("offline")))).rejects.toThrow("offline");
  await expect(loadFaces(() => Promise.resolve(new Uint8Array(4)))).rejects.toThrow(RangeError);
  await expect(loadFaces(buildFont)).resolves.toBeDefined();
});
