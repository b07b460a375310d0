/** The objects of a PDF by their number: what stands between `obj` and `endobj`, one character a byte. */
export type Objects = (string | undefined)[];

/** Adds an object and returns the reference to it, `12 0 R`. */
export function addObject(objects: Objects, body: string): string {
  return `${objects.push(body) - 1} 0 R`;
}

/** A stream as an object; `entries` stand in its dictionary. */
export function stream(entries: string, data: string): string {
  return `<<${entries}/Length ${data.length}>>\nstream\n${data}\nendstream`;
}

/** What jsPDF wrote, by its cross-reference table; the file is given one character a byte. */
export function readObjects(file: string): Objects {
  const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(file)?.[1]);
  const offsets = [...file.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) => Number(at));
  const ends = [...offsets, start].toSorted((a, b) => a - b);
  const objects: Objects = [undefined];
  offsets.forEach((at, i) => {
    const whole = file.slice(at, ends[ends.indexOf(at) + 1]);
    const head = `${i + 1} 0 obj\n`;
    if (whole.startsWith(head)) objects[i + 1] = whole.slice(head.length, whole.lastIndexOf("\nendobj"));
  });
  return objects;
}

/** A text string (ISO 32000-1, 7.9.2.2): as it is in ASCII, else in UTF-16. */
export function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, "0"),
  );
  return `<feff${units.join("")}>`;
}
