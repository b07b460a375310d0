import type { Problem } from "../../shared/api/types/index.ts";
import { attempt } from "./attempt.ts";
import type { Found } from "./finding.ts";
import { forbidden, mixed } from "./forbidden.ts";

/** Reads what the element reads first, and looks at what comes; `null`: it answers. */
export async function examineFirstRequest(path: string, token: string | null): Promise<Found | null> {
  const url = new URL(path, import.meta.url);
  const { reply, forbidden: directive } = await attempt(url, {
    credentials: "omit",
    headers: { Accept: "application/json", ...(token && { Authorization: `Bearer ${token}` }) },
  });
  if (reply) return reply.ok ? null : refusal(reply);
  if (directive) return forbidden(directive, url);
  return mixed(url) ?? (await unanswered(url));
}

/** Without CORS an answer can't be read, but it can be seen to come. */
async function unanswered(url: URL): Promise<Found> {
  const { reply } = await attempt(new URL("/health", url), { mode: "no-cors", credentials: "omit" });
  if (reply) {
    return {
      code: "origin_not_allowed",
      problem: `${url.origin} answers, but not to pages of ${location.origin}.`,
      fix: `Add ${location.origin} to ALLOWED_ORIGINS of the billing service, exactly as written here.`,
      reader: "blocked",
    };
  }
  return {
    code: "service_no_answer",
    problem: `${url.origin} was not answering.`,
    fix: "Is the billing service running, and can this device reach it? A browser extension or a proxy may block it.",
    reader: null,
  };
}

const TOKENS: Record<string, [problem: string, fix: string]> = {
  token_expired: [
    "The token has expired although it was just handed out.",
    "Ask POST /v1/portal-sessions for each request of the page, and let nothing cache the answer (Cache-Control: no-store).",
  ],
  session_revoked: [
    "The portal session was ended: this person's access was taken away.",
    "If that was not meant, ask POST /v1/portal-sessions for a new session.",
  ],
  unauthenticated: [
    "The token is not one of this billing service.",
    "Ask POST /v1/portal-sessions of the service that the script comes from, and hand on its token unchanged.",
  ],
};

async function refusal(reply: Response): Promise<Found> {
  const problem = (await reply.json().catch(() => ({}))) as Partial<Problem>;
  const code = problem.code ?? "unexpected";
  const told = reply.status === 401 ? (TOKENS[code] ?? TOKENS.unauthenticated) : undefined;
  return {
    code: told ? code : "service_refused",
    problem: told?.[0] ?? `The billing service answered ${reply.status} ${code}.`,
    fix:
      told?.[1] ??
      `Its log says more about the request ${problem.requestId ?? reply.headers.get("X-Request-Id") ?? "without an id"}.`,
    reader: null,
  };
}
