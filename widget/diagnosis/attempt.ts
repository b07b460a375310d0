/** How a request went, as far as a page can know. */
export interface Attempt {
  /** `null`: no answer that this page may see. */
  reply: Response | null;
  /** The directive of the page's Content-Security-Policy that forbade it. */
  forbidden: string | null;
}

/** Longer than this nobody waits for a diagnosis, ms. */
const PATIENCE = 10_000;
/** The browser tells of a violation in a task of its own, ms. */
const NEWS = 100;

/** Sends a request and listens for the page's policy meanwhile: a `fetch` alone does not say why it failed. */
export async function attempt(url: URL, init: RequestInit = {}): Promise<Attempt> {
  let forbidden: string | null = null;
  const hear = (event: SecurityPolicyViolationEvent) => {
    if (event.disposition === "enforce" && originOf(event.blockedURI) === url.origin) {
      forbidden = event.effectiveDirective;
    }
  };
  document.addEventListener("securitypolicyviolation", hear);
  try {
    return { reply: await fetch(url, { signal: AbortSignal.timeout(PATIENCE), ...init }), forbidden };
  } catch {
    // Why it failed is in no error: the browser tells a page only that it did.
    await new Promise((resolve) => setTimeout(resolve, NEWS));
    return { reply: null, forbidden };
  } finally {
    document.removeEventListener("securitypolicyviolation", hear);
  }
}

/** `null` for what is no address: `inline`, `eval`. */
export function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
