import fc from "fast-check";
import { expect, test } from "vitest";
import { STYLES } from "../../../../shared/receipt/layout/style.ts";
import type { Typesetter } from "../../../../shared/receipt/layout/typesetter.ts";
import { fitted, wrap } from "../../../../shared/receipt/layout/wrap.ts";

const tenEach: Typesetter = { visible: (text) => text.trim(), width: (text) => 10 * text.length };
const lines = (text: string, width: number): string[] => wrap(tenEach, text, STYLES.body, width);

test("breaks at spaces", () => {
  expect(lines("un deux trois", 70)).toEqual(["un deux", "trois"]);
  expect(lines("un deux trois", 1000)).toEqual(["un deux trois"]);
});

test("breaks inside a word only when it is alone too long", () => {
  expect(lines("a abcdefghij z", 40)).toEqual(["a", "abcd", "efgh", "ij z"]);
});

test("a no-break space holds, as long as it can", () => {
  expect(lines("prix 49\u00a0€", 70)).toEqual(["prix", "49\u00a0€"]);
});

test("no combining mark is parted from its letter", () => {
  expect(lines("abx\u0323yz", 30)).toEqual(["ab", "x\u0323y", "z"]);
});

test("nothing is lost, and no line is too long but for a single character", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 5, max: 200 }), (text, width) => {
      const broken = lines(text, width);
      expect(broken.join("").replaceAll(" ", "")).toBe(text.trim().replaceAll(" ", ""));
      for (const line of broken) expect(line.length <= 1 || 10 * line.length <= width).toBe(true);
    }),
  );
});

test("one line is cut with …", () => {
  expect(fitted(tenEach, "Atelier Dupont", STYLES.body, 100)).toBe("Atelier D…");
  expect(fitted(tenEach, "Atelier", STYLES.body, 100)).toBe("Atelier");
});
