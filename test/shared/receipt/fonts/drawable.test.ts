import { beforeAll, describe, expect, test } from "vitest";
import { buildFont } from "../../../../shared/receipt/fonts/build/build-fonts.ts";
import { CHARACTERS } from "../../../../shared/receipt/fonts/build/characters.ts";
import { drawable, isBlank } from "../../../../shared/receipt/fonts/drawable.ts";
import type { Font } from "../../../../shared/receipt/fonts/font.ts";
import { openFont, textWidth } from "../../../../shared/receipt/fonts/font.ts";
import type { FontName } from "../../../../shared/receipt/fonts/font-name.ts";

describe.each<FontName>(["NotoSans-Regular", "NotoSans-SemiBold"])("%s", (name) => {
  let font: Font;
  beforeAll(async () => {
    font = openFont(name, await buildFont(name));
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
    expect(drawable(text, font)).toBe(text);
  });

  test("one □ for each character without a glyph, none is dropped", () => {
    expect(drawable("a東b京c", font)).toBe("a□b□c");
    expect(drawable("שלום", font)).toBe("□□□□");
    expect(drawable("𠮷🙂", font)).toBe("□□");
    expect(drawable("\ud800x", font)).toBe("□x");
  });

  test("controls and direction overrides go, line breaks are spaces", () => {
    expect(drawable("a\u0000b\u001f\u007f\u202e\u200b\ufeffc", font)).toBe("abc");
    expect(drawable("  a\r\n\tb\u2028c ", font)).toBe("a b c");
  });

  test("letters and their marks are composed", () => {
    expect(drawable("e\u0301 a\u0302\u0323", font)).toBe("é ậ");
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
