import type { PortalSession } from "../../shared/api/types/index.ts";
import { attempt } from "./attempt.ts";
import type { Found } from "./finding.ts";
import { forbidden, mixed } from "./forbidden.ts";

/** How the host gives a session. */
export interface SessionSource {
  sessionUrl: string | null;
  getSession: (() => Promise<PortalSession>) | null;
  token: string | null;
}

export interface SessionFound {
  token: string | null;
  expiresAt: number;
  /** What the host's server says the time is, epoch ms; `NaN` where it does not. */
  serverTime: number;
  found: Found | null;
}

const WANTED = '{ "token": "…", "expiresAt": "…" }';
const nothing = (found: Found): SessionFound => ({
  token: null,
  expiresAt: Number.NaN,
  serverTime: Number.NaN,
  found,
});

/** Asks for a session as the element does, and looks at what comes. */
export async function examineSession(source: SessionSource): Promise<SessionFound> {
  const { sessionUrl, getSession, token } = source;
  if (getSession) {
    try {
      return judge(await getSession(), "getSession()", Number.NaN);
    } catch (error) {
      return nothing({
        code: "get_session_failed",
        problem: `getSession() rejected: ${error instanceof Error ? error.message : String(error)}`,
        fix: `Make it resolve to ${WANTED}, as POST /v1/portal-sessions answers.`,
        reader: null,
      });
    }
  }
  if (sessionUrl) return askHost(new URL(sessionUrl, document.baseURI));
  if (token) return { token, expiresAt: Number.NaN, serverTime: Number.NaN, found: keyInPage(token) };
  return nothing({
    code: "no_session",
    problem: "The element has neither session-url nor getSession nor token.",
    fix: 'Set session-url to the address of your server that asks POST /v1/portal-sessions: <chets-billing session-url="/billing/session">.',
    reader: "misconfigured",
  });
}

async function askHost(url: URL): Promise<SessionFound> {
  const { reply, forbidden: directive } = await attempt(url, {
    method: "POST",
    credentials: "same-origin",
    headers: { Accept: "application/json" },
  });
  if (!reply) {
    if (directive) return nothing(forbidden(directive, url));
    return nothing(mixed(url) ?? unanswered(url));
  }
  const refused = refusal(url, reply);
  if (refused) return nothing(refused);
  const session: unknown = await reply.json().catch(() => null);
  if (!session) return nothing(notJson(url, reply));
  return judge(session, `POST ${url.pathname}`, Date.parse(reply.headers.get("Date") ?? ""));
}

function unanswered(url: URL): Found {
  if (url.origin === location.origin) {
    return {
      code: "session_no_answer",
      problem: `POST ${url.href} was not answered.`,
      fix: "Is the server of this page running, and does it answer that address?",
      reader: null,
    };
  }
  return {
    code: "session_cross_origin",
    problem: `session-url is on another origin (${url.origin}) than the page: no cookie is sent there, and its answer may not be read.`,
    fix: "Use an address of the page's own origin, or set the property getSession.",
    reader: "misconfigured",
  };
}

function refusal(url: URL, reply: Response): Found | null {
  const where = `POST ${url.pathname}`;
  const { status } = reply;
  if (reply.redirected && /html/.test(reply.headers.get("Content-Type") ?? "")) {
    return {
      code: "session_redirected",
      problem: `${where} was redirected to ${reply.url}, a page: the host's own session cookie is missing or has ended.`,
      fix: "Answer 401 instead of a redirect there; check that the cookie's Path, SameSite and Secure let it be sent with this request.",
      reader: "signedOut",
    };
  }
  if (status === 401 || status === 403) {
    return {
      code: "session_refused",
      problem: `${where} answered ${status}: the host's own session cookie did not come, has ended, or this person may not see the billing.`,
      fix: "Check that the cookie's Path, SameSite and Secure let it be sent with this request; where the server asks for a CSRF token, use the property getSession and send it.",
      reader: null,
    };
  }
  if (status === 404 || status === 405) {
    return {
      code: "session_not_found",
      problem: `${where} answered ${status}.`,
      fix: "Set session-url to the address of your server that answers a POST with a portal session.",
      reader: "misconfigured",
    };
  }
  if (reply.ok) return null;
  return {
    code: "session_failed",
    problem: `${where} answered ${status}.`,
    fix: "Look at that server's log: does POST /v1/portal-sessions answer 201 there, with a customer that was PUT before, and a valid API key?",
    reader: null,
  };
}

function notJson(url: URL, reply: Response): Found {
  const type = reply.headers.get("Content-Type") ?? "no content type";
  return {
    code: "session_not_json",
    problem: `POST ${url.pathname} answered ${reply.status} with ${type} instead of JSON.`,
    fix: `Answer ${WANTED}. A page of your application there usually means that the route is missing and a catch-all answered.`,
    reader: "misconfigured",
  };
}

function judge(session: unknown, from: string, serverTime: number): SessionFound {
  const { token, expiresAt } = (session ?? {}) as Record<string, unknown>;
  const end = Date.parse(String(expiresAt));
  if (typeof token !== "string" || token === "" || Number.isNaN(end)) {
    return nothing({
      code: "session_malformed",
      problem: `${from} gave no ${typeof token === "string" && token ? "expiresAt" : "token"}.`,
      fix: `Hand on what POST /v1/portal-sessions answered, unchanged: ${WANTED}.`,
      reader: "misconfigured",
    });
  }
  return { token, expiresAt: end, serverTime, found: keyInPage(token) };
}

/** The worst of mistakes: the key that belongs to the server. */
function keyInPage(token: string): Found | null {
  if (!/^sk_/.test(token)) return null;
  return {
    code: "api_key_in_page",
    problem: "The token is an API key. Whoever opens this page can read it.",
    fix: "Revoke that key now. Ask POST /v1/portal-sessions on your server, and hand only its answer to the page.",
    reader: "misconfigured",
  };
}
