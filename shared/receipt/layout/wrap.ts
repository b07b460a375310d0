import type { Style } from "./style.ts";
import type { Typesetter } from "./typesetter.ts";

/** What may not begin a line: a mark without its letter, the second half of a pair. */
const INSEPARABLE = /^[\p{M}\udc00-\udfff]/u;

/**
 * Breaks a text into lines of at most `width` points: at spaces, and inside a word only when the word
 * alone is too long. A no-break space holds. Always at least one line.
 */
export function wrap(type: Typesetter, text: string, style: Style, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of type.visible(text).split(" ")) {
    if (word === "") continue;
    const longer = line === "" ? word : `${line} ${word}`;
    if (type.width(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (type.width(line, style) > width) {
      const head = longestHead(type, line, style, width);
      if (head === line) break;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  lines.push(line);
  return lines;
}

/** One line, cut with … when it is longer than `width` points. */
export function fitted(type: Typesetter, text: string, style: Style, width: number): string {
  const whole = type.visible(text);
  if (type.width(whole, style) <= width) return whole;
  const room = width - type.width("…", style);
  return `${longestHead(type, whole, style, room).trimEnd()}…`;
}

/** At least one character, and no combining mark is parted from its letter. */
function longestHead(type: Typesetter, word: string, style: Style, width: number): string {
  let length = 1;
  for (let end = 1; end <= word.length; end++) {
    if (INSEPARABLE.test(word.slice(end))) continue;
    if (end > 1 && type.width(word.slice(0, end), style) > width) break;
    length = end;
  }
  return word.slice(0, length);
}
