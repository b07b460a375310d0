const BREAKING_SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// Controls, soft hyphen, zero-width characters, direction marks and overrides, variation selectors:
// none has a shape, and some would reorder what stands beside them.
const SHAPELESS = /[\p{Control}\p{Default_Ignorable_Code_Point}]/gu;

/** What can be seen of a text: composed (NFC), without shapeless characters, every line break a space. */
export function visible(text: string): string {
  return text.replace(BREAKING_SPACE, " ").replace(SHAPELESS, "").trim().normalize("NFC");
}

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return visible(text) === "";
}
