import type { Context } from "hono";
import { PROBLEMS, type ProblemError } from "../../../../shared/api/problem.ts";

/** An RFC 9457 reply. Answered here: these routes stand beside the API and not behind its middleware. */
export function problemReply(c: Context, error: ProblemError): Response {
  const requestId = c.res.headers.get("X-Request-Id") ?? crypto.randomUUID();
  return c.body(JSON.stringify(error.toProblem(requestId)), PROBLEMS[error.code].status as 400, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...error.headers,
  });
}
