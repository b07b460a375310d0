/** Chinese, Japanese, Korean, and the punctuation and wide forms that go with them. */
export const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;

const CHINESE = "NotoSansSC";
const JAPANESE = "NotoSansJP";
const KOREAN = "NotoSansKR";

/**
 * Fonts for these characters, the first that has one draws it. The same character is drawn in the manner of its
 * language, which the other characters tell, else the customer's country (Unicode Standard, 18.1: Han unification).
 */
export function packagesFor(characters: readonly string[], country: string | null): string[] {
  const text = characters.join("");
  const first = KANA.test(text)
    ? JAPANESE
    : HANGUL.test(text)
      ? KOREAN
      : country === "JP"
        ? JAPANESE
        : country === "KR"
          ? KOREAN
          : CHINESE;
  return [...new Set([first, CHINESE, JAPANESE, KOREAN])];
}
