import { beforeAll, describe, expect, test } from "vitest";
import { rightToLeft } from "../../../../shared/receipt/fonts/scripts/right-to-left.ts";

let shape: (run: string) => string;

beforeAll(async () => {
  const { jsPDF } = await import("jspdf");
  const plugin = jsPDF.API as unknown as { processArabic(text: string): string };
  shape = (run) => plugin.processArabic(run);
});

const shaped = (text: string): string => rightToLeft.shaped(text, shape);

describe("Arabic", () => {
  test("letters take the form that their neighbours give them", () => {
    // beh initial, alef final, beh isolated
    expect(shaped("باب")).toBe("\ufe91\ufe8e\ufe8f");
    expect(shaped("سلام")).toBe("\ufeb3\ufefc\ufee1");
  });

  test.each(["شركة النور للتجارة", "محمد بن عبد الله", "پارس گستر", "بالله", "a\\s+b شركة (2026)", "اللّٰه"])(
    "%s: shaped twice is shaped once, and it still says what it said",
    (text) => {
      expect(shaped(shaped(text))).toBe(shaped(text));
      expect(rightToLeft.said(shaped(text))).toBe(text.normalize("NFC"));
    },
  );
});

describe("order", () => {
  const visual = (line: string): string => rightToLeft.visual(line).join("");
  const reversed = (text: string): string => [...text].reverse().join("");

  test("Hebrew runs from right to left, figures in it from left to right", () => {
    expect(visual("חברה")).toBe(reversed("חברה"));
    expect(visual("חברה 2026")).toBe(`2026 ${reversed("חברה")}`);
  });

  test("in a French sentence only the name turns round", () => {
    expect(visual("Demandée par דוד כהן le 24")).toBe(`Demandée par ${reversed("דוד כהן")} le 24`);
  });

  test("a line that begins with a figure runs from left to right", () => {
    expect(visual("20250 תל אביב, Israël")).toBe(`20250 ${reversed("תל אביב")}, Israël`);
  });

  test("brackets face the other way", () => {
    expect(visual("דוד (א)")).toBe(`(${reversed("א")}) ${reversed("דוד")}`);
  });

  test("a character of two halves stays whole", () => {
    expect(visual("דוד 🙂 כהן")).toBe(`${reversed("כהן")} 🙂 ${reversed("דוד")}`);
  });

  test("a mark stays after its letter", () => {
    expect(visual("שָׁלוֹם")).toBe("םוֹלשָׁ".normalize("NFC"));
  });
});
