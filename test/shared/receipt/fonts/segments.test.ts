import { beforeAll, describe, expect, test } from "vitest";
import { buildFont } from "../../../../shared/receipt/fonts/build/build-fonts.ts";
import { CHARACTERS } from "../../../../shared/receipt/fonts/build/characters.ts";
import type { Font } from "../../../../shared/receipt/fonts/font.ts";
import { openFont, textWidth } from "../../../../shared/receipt/fonts/font.ts";
import { segments } from "../../../../shared/receipt/fonts/segments.ts";
import { isBlank, visible } from "../../../../shared/receipt/fonts/visible.ts";

const drawn = (text: string, font: Font): string =>
  segments(visible(text), [font])
    .map((segment) => segment.text)
    .join("");

describe.each(["NotoSans-Regular", "NotoSans-SemiBold"])("%s", (name) => {
  let font: Font;
  beforeAll(async () => {
    font = openFont(name, await buildFont(`${name}.ttf`));
  });

  test("has every character it is built for, and □", () => {
    const assigned = /^[^\p{Cn}\p{Co}]$/u;
    const lacking: string[] = [];
    for (const [first, last] of [...CHARACTERS, [0x25a1, 0x25a1] as const]) {
      for (let code = first; code <= last; code++) {
        const character = String.fromCodePoint(code);
        if (assigned.test(character) && !font.advances.has(code)) lacking.push(code.toString(16));
      }
    }
    expect(lacking).toEqual([]);
  });

  test.each([
    "Éléonore d’Œuvre-Ÿvain « garçon » − 1\u00a0234,56\u00a0€",
    "Łódź Świątynia Żółć Ğüşİ Ștefănești Český Õun",
    "Ελλάδα Ώρα Ϊ ΐ",
    "Москва Ёлка Київ Ґ Ђорђе Қазақстан",
    "Nguyễn Thị Hương Đặng Ữ",
  ])("draws all of %s", (text) => {
    expect(drawn(text, font)).toBe(text);
  });

  test("one □ for each character without a glyph, none is dropped", () => {
    expect(drawn("a東b京c", font)).toBe("a□b□c");
    expect(drawn("שלום", font)).toBe("□□□□");
    expect(drawn("𠮷🙂", font)).toBe("□□");
    expect(drawn("\ud800x", font)).toBe("□x");
  });

  test("what □ stands for is kept", () => {
    expect(segments("a東京c", [font])).toEqual([
      { font, text: "a", actual: null },
      { font, text: "□□", actual: "東京" },
      { font, text: "c", actual: null },
    ]);
  });

  test("controls and direction overrides go, line breaks are spaces", () => {
    expect(visible("a\u0000b\u001f\u007f\u202e\u200b\ufeffc")).toBe("abc");
    expect(visible("  a\r\n\tb\u2028c ")).toBe("a b c");
  });

  test("letters and their marks are composed", () => {
    expect(visible("e\u0301 a\u0302\u0323")).toBe("é ậ");
  });

  test("figures are all as wide as each other", () => {
    const widths = [..."0123456789"].map((figure) => textWidth(font, figure, 10));
    expect(new Set(widths).size).toBe(1);
  });
});

test("a text of nothing but shapeless characters is blank", () => {
  expect(isBlank(" \u0000\u200b\n")).toBe(true);
  expect(isBlank(" .")).toBe(false);
});

test("bytes that are no font are refused", () => {
  expect(() => openFont("NotoSans-Regular", new TextEncoder().encode("<html>404 not found</html>"))).toThrow(
    RangeError,
  );
});
