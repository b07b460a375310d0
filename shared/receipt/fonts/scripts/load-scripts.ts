import type { Font } from "../font.ts";
import { hasGlyph, openFont } from "../font.ts";
import { once } from "../kept.ts";
import type { LoadFont } from "../load-font.ts";
import { EAST_ASIAN, packagesFor } from "./east-asian.ts";
import { inRanges } from "./ranges.ts";
import type { RightToLeft } from "./right-to-left.ts";
import { RIGHT_TO_LEFT, rightToLeft } from "./right-to-left.ts";

/** Scripts that are one file. */
const WHOLE: readonly (readonly [script: RegExp, name: string])[] = [
  [/\p{Script=Arabic}/u, "NotoSansArabic"],
  [/\p{Script=Hebrew}/u, "NotoSansHebrew"],
];

export interface Scripts {
  fonts: Font[];
  rightToLeft: RightToLeft | null;
}

/**
 * Fonts for characters that the base fonts lack, and how a line from right to left is set. What no font has is
 * left: it is drawn as □. The same characters and country bring the same fonts in the same order.
 */
export async function loadScripts(
  characters: readonly string[],
  country: string | null,
  load: LoadFont,
): Promise<Scripts> {
  const fonts: Font[] = [];
  for (const [script, name] of WHOLE) {
    if (characters.some((one) => script.test(one))) fonts.push(await open(name, load));
  }
  let wanted = characters.filter((one) => EAST_ASIAN.test(one));
  for (const name of packagesFor(wanted, country)) {
    if (wanted.length === 0) break;
    const index = await once(`${name}.json`, load, readIndex);
    const files = Object.entries(index)
      .filter(([, ranges]) => wanted.some((one) => inRanges(ranges, one.codePointAt(0) ?? 0)))
      .map(([hash]) => `${name}-${hash}`);
    fonts.push(...(await Promise.all(files.map((file) => open(file, load)))));
    wanted = wanted.filter((one) => !fonts.some((font) => hasGlyph(font, one)));
  }
  return { fonts, rightToLeft: characters.some((one) => RIGHT_TO_LEFT.test(one)) ? rightToLeft : null };
}

function open(name: string, load: LoadFont): Promise<Font> {
  return once(`${name}.ttf`, load, (bytes) => openFont(name, bytes));
}

/** Hash of a slice → the characters that it brings. */
function readIndex(bytes: Uint8Array): Record<string, string> {
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
}
