import type { Context } from "hono";
import { ProblemError } from "../../../../shared/api/problem.ts";
import { problemReply } from "./problem.ts";

export function refuseMethod(c: Context, allow: string): Response {
  const detail = `${c.req.method} is not allowed here.`;
  return problemReply(c, new ProblemError("method_not_allowed", detail, {}, { Allow: allow }));
}
