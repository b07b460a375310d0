const LINE_OCTETS = 75;

/** A content line of iCalendar (RFC 5545 section 3.1): folded so that no line is longer than 75 octets, CRLF not counted. */
export function contentLine(name: string, value: string): string {
  let line = "";
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE_OCTETS) {
      line += "\r\n ";
      // The space that continues a line counts with it.
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${line}\r\n`;
}

/** A value of type TEXT (RFC 5545 section 3.3.11): no control character but the end of a line, and that is written. */
export function text(value: string): string {
  return value
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

/** `2026-12-03` → `20261203` */
export function dateValue(date: string): string {
  return date.replaceAll("-", "");
}

/** An instant in UTC, `20261203T000000Z`. */
export function utcValue(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
