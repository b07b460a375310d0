/**
 * 32 hexadecimal figures that depend on the document alone, whatever the order of its members: the file's
 * id (ISO 32000-1, 14.4). It tells files apart, nothing more; so no cryptographic hash, which a page without
 * TLS lacks.
 */
export function fingerprint(document: unknown): string {
  const text = JSON.stringify(sorted(document));
  const seeds = [0x811c9dc5, 0x9e3779b9, 0x243f6a88, 0xb7e15162];
  return seeds.map((seed) => hash(text, seed).toString(16).padStart(8, "0")).join("");
}

/** FNV-1a over UTF-16 units; then the high bits are brought down, on which the low ones never depend. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
