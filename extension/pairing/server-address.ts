/** What is wrong with an address that a person typed. */
export type AddressFault = "missing" | "invalid" | "insecure";

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const THIS_MACHINE = /^(localhost|127\.0\.0\.1)$/;
const BEGINS_HERE = /^(localhost|127\.0\.0\.1)(:|\/|$)/i;

/**
 * The origin of a billing server, of whatever address of it was typed or pasted. What is sent to it is worth
 * protecting, so plain HTTP is for this machine only.
 */
export function serverOrigin(typed: string): { origin: string } | { fault: AddressFault } {
  const text = typed.trim();
  if (text === "") return { fault: "missing" };
  const url = URL.parse(SCHEME.test(text) ? text : `${BEGINS_HERE.test(text) ? "http" : "https"}://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || !url.hostname) return { fault: "invalid" };
  // Chrome escapes what may not stand in a host, a space for one, where others refuse it.
  if (url.hostname.includes("%")) return { fault: "invalid" };
  if (url.protocol === "http:" && !THIS_MACHINE.test(url.hostname)) return { fault: "insecure" };
  return { origin: url.origin };
}
