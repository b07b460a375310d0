/** Consonants that are not taken for one another when they are read aloud (RFC 8628 section 6.1). */
const LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
const LENGTH = 8;

/** Eight letters, 34 bits: with ten minutes to live and few tries, not to be guessed (RFC 8628 section 5.1). */
export function newUserCode(): string {
  let code = "";
  while (code.length < LENGTH) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    // 240 is the highest multiple of twenty in a byte: above it some letters would come more often.
    if (byte < 240) code += LETTERS[byte % LETTERS.length];
  }
  return code;
}

/** As a person reads it: `WDJB-MJHT`. */
export function formatUserCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** As it is stored, whatever case, spaces and dashes it was typed with; `null` when it can be no code. */
export function parseUserCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\u2010-\u2015_.-]/g, "");
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}
