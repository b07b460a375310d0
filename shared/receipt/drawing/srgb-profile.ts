/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 4.2, one character a byte: what the
 * colours of a page mean (ISO 19005-3, 6.2.4.3). Three primaries and one curve, adapted to D50.
 */
export function srgbProfile(): string {
  const tags: [names: string[], data: string][] = [
    [["desc"], localized("sRGB")],
    [["cprt"], localized("CC0")],
    [["wtpt"], xyz(0.9642, 1, 0.8249)],
    [["chad"], `sf32${word(0)}${fixed(...ADAPTATION)}`],
    [["rXYZ"], xyz(0.43607, 0.22249, 0.01392)],
    [["gXYZ"], xyz(0.38515, 0.71687, 0.09708)],
    [["bXYZ"], xyz(0.14307, 0.06061, 0.7141)],
    [["rTRC", "gTRC", "bTRC"], `para${word(0)}${word(3 << 16)}${fixed(...CURVE)}`],
  ];
  const count = tags.flatMap(([names]) => names).length;
  let [index, data] = [word(count), ""];
  for (const [names, body] of tags) {
    const place = 128 + 4 + 12 * count + data.length;
    for (const name of names) index += name + word(place) + word(body.length);
    data += body.padEnd(Math.ceil(body.length / 4) * 4, "\0");
  }
  const illuminant = fixed(0.9642, 1, 0.8249);
  const head = `${word(0)}${word(0x04200000)}mntrRGB XYZ ${DATE}acsp${"\0".repeat(28)}${illuminant}`;
  return word(132 + index.length - 4 + data.length) + head.padEnd(124, "\0") + index + data;
}

/** Bradford, D65 to D50. */
const ADAPTATION = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01708, -0.00925, 0.01508, 0.75168];
/** Exponent, then a, b, c and d of the parametric curve 3. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
/** Six numbers of 16 bits: 1 January 2026, midnight. */
const DATE = "\x07\xea\0\x01\0\x01\0\0\0\0\0\0";

function word(value: number): string {
  return String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

function fixed(...values: number[]): string {
  return values.map((value) => word(Math.round(value * 65_536))).join("");
}

function xyz(...values: number[]): string {
  return `XYZ ${word(0)}${fixed(...values)}`;
}

/** A text in one language, in UTF-16. */
function localized(text: string): string {
  const units = [...text].map((letter) => `\0${letter}`).join("");
  return `mluc${word(0)}${word(1)}${word(12)}enUS${word(units.length)}${word(28)}${units}`;
}
