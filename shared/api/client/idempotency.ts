/**
 * A fresh `Idempotency-Key`: 128 random bits. Not `crypto.randomUUID`, which is missing on pages
 * that are served without TLS.
 */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");
}
