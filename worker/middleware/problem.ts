import type { Context as HonoContext } from "hono";
import { PROBLEMS, ProblemError } from "../../shared/api/problem.ts";
import type { ProblemCode } from "../../shared/api/types/index.ts";
import type { AppEnv } from "./environment.ts";

/** Turns whatever was thrown into an RFC 9457 reply. What we did not foresee is logged, without its data. */
export function problemReply(error: unknown, c: HonoContext<AppEnv>): Response {
  const problem = error instanceof ProblemError ? error : unforeseen(error, c.var.requestId);
  return c.body(JSON.stringify(problem.toProblem(c.var.requestId)), PROBLEMS[problem.code].status as 400, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...problem.headers,
  });
}

function unforeseen(error: unknown, requestId: string): ProblemError {
  const storage = isStorageError(error);
  const code: ProblemCode = storage ? "storage_unavailable" : "internal_error";
  console.error(JSON.stringify({ level: "error", requestId, code, error: describe(error) }));
  const detail = "Something went wrong on our side. The request can be sent again.";
  return new ProblemError(code, detail, {}, storage ? { "Retry-After": "5" } : {});
}

function isStorageError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /D1_ERROR|D1_EXEC_ERROR|Failed query/.test(`${error.message}`) || isStorageError(error.cause);
}

/** Name and first frame only: a driver's message may hold the parameters of a query. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  const frame =
    error.stack
      ?.split("\n")
      .find((line) => line.includes(" at "))
      ?.trim() ?? "";
  const message = error.message.startsWith("Failed query") ? "Failed query" : error.message;
  return `${error.name}: ${message}${cause} ${frame}`.trim();
}
