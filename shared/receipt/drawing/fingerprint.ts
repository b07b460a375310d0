/**
 * 32 hexadecimal figures that depend on the document alone, whatever the order of its members: the file's
 * id (ISO 32000-1, 14.4). It tells files apart, nothing more; so no cryptographic hash, which a page without
 * TLS lacks.
 */
export function fingerprint(document: unknown): string {
  const text = JSON.stringify(sorted(document));
  const hashes = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    for (const [n, hash] of hashes.entries()) {
      hashes[n] = Math.imul(hash ^ text.charCodeAt(i), MULTIPLIERS[n] ?? 1);
    }
  }
  return hashes.map((hash) => (mixed(hash) >>> 0).toString(16).padStart(8, "0")).join("");
}

const MULTIPLIERS = [597399067, 2869860233, 951274213, 2716044179];

// The low bits of a product depend on the low bits of its factors alone: bring the high ones down.
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
