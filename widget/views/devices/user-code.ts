const PARAMETER = "chets-code";

/**
 * A user code as a person reads it, `WDJB-MJHT`, whatever case, spaces and dashes it was typed with; `null`
 * when it can be none. Its letters are consonants without Y (RFC 8628 section 6.1).
 */
export function readUserCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s\u2010-\u2015_.-]/g, "");
  return /^[B-DF-HJ-NP-TV-XZ]{8}$/.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
}

/** The code that the page was opened with; empty without one. */
export function codeInAddress(): string {
  return new URLSearchParams(location.search).get(PARAMETER) ?? "";
}

/** A code that was answered leaves the address, so that a reload does not ask with it again. */
export function forgetCodeInAddress(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has(PARAMETER)) return;
  address.searchParams.delete(PARAMETER);
  // What a host's router keeps beside the address stays.
  history.replaceState(history.state, "", address);
}
