import type { PortalSession } from "../shared/api/types/index.ts";

/** How the host hands out a session. */
export type GetSession = () => Promise<PortalSession>;

/** The host's own server did not give a session: signed out there, or not allowed. `status` 0: no answer. */
export class SessionRefused extends Error {
  override name = "SessionRefused";
  readonly code = "session_refused";
  readonly status: number;

  constructor(status: number, url: string) {
    super(`${url} answered ${status || "nothing"}.`);
    this.status = status;
  }
}

/** Asks the host's own server, with the host's own cookies: no body, same-origin credentials. */
export function sessionFrom(url: string): GetSession {
  return async () => {
    const reply = await fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: { Accept: "application/json" },
    }).catch(() => {
      throw new SessionRefused(0, url);
    });
    if (!reply.ok) throw new SessionRefused(reply.status, url);
    return reply.json();
  };
}

/** A token is replaced this long before it ends. */
const MARGIN = 60_000;

/**
 * The token of every request: fetched when it is first needed, again before it expires, and when the
 * API refused it. Requests that need one at the same time wait for the same answer.
 *
 * `null` without a way to get one: what is public can still be read.
 */
export function keepSession(
  getSession: GetSession | null,
  token: string | null,
): (renew: boolean) => Promise<string | null> {
  let current = token;
  let renewAt = Number.POSITIVE_INFINITY;
  let pending: Promise<string> | null = null;

  async function renewed(get: GetSession): Promise<string> {
    const session = await get();
    current = session.token;
    // At least the margin, so that a reader's clock that runs ahead does not ask before every request.
    renewAt = performance.now() + Math.max(MARGIN, Date.parse(session.expiresAt) - Date.now() - MARGIN || 0);
    return current;
  }

  return async (renew) => {
    if (getSession && (renew || !current || performance.now() > renewAt)) {
      pending ??= renewed(getSession).finally(() => {
        pending = null;
      });
      return pending;
    }
    return current;
  };
}
