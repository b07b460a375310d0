import type { FieldError, Problem, ProblemCode } from "./types/index.ts";

/** The status and the short title of every code (RFC 9457 section 3.1). */
export const PROBLEMS: Record<ProblemCode, { status: number; title: string }> = {
  malformed_json: { status: 400, title: "The body is not JSON" },
  unauthenticated: { status: 401, title: "No valid credentials" },
  token_expired: { status: 401, title: "The token has expired" },
  session_revoked: { status: 401, title: "The session was ended" },
  payment_declined: { status: 402, title: "The payment was declined" },
  role_forbidden: { status: 403, title: "The role does not allow this" },
  scope_forbidden: { status: 403, title: "The scope does not allow this" },
  not_found: { status: 404, title: "Not found" },
  method_not_allowed: { status: 405, title: "Method not allowed" },
  operation_in_progress: { status: 409, title: "Another change is under way" },
  idempotency_in_progress: { status: 409, title: "The same request is under way" },
  preview_stale: { status: 409, title: "The preview no longer holds" },
  no_subscription: { status: 409, title: "There is no subscription" },
  already_subscribed: { status: 409, title: "There is a subscription already" },
  same_plan: { status: 409, title: "This is the present plan" },
  payment_method_in_use: { status: 409, title: "The means of payment is in use" },
  body_too_large: { status: 413, title: "The body is too large" },
  unsupported_media_type: { status: 415, title: "The body must be application/json" },
  validation_failed: { status: 422, title: "The request is not valid" },
  idempotency_key_reused: { status: 422, title: "The idempotency key stands for another request" },
  rate_limited: { status: 429, title: "Too many requests" },
  internal_error: { status: 500, title: "Something went wrong" },
  provider_unavailable: { status: 503, title: "The payment provider does not answer" },
  storage_unavailable: { status: 503, title: "The storage does not answer" },
};

export type ProblemMembers = Partial<
  Pick<Problem, "errors" | "declineCode" | "preview" | "startedBy" | "exceededLimits">
>;

/** An answer that is a problem document; thrown anywhere, turned into a reply in one place. */
export class ProblemError extends Error {
  override name = "ProblemError";
  readonly code: ProblemCode;
  readonly members: ProblemMembers;
  readonly headers: Record<string, string>;

  constructor(
    code: ProblemCode,
    detail: string,
    members: ProblemMembers = {},
    headers: Record<string, string> = {},
  ) {
    super(detail);
    this.code = code;
    this.members = members;
    this.headers = headers;
  }

  toProblem(requestId: string): Problem {
    const { status, title } = PROBLEMS[this.code];
    return {
      type: "about:blank",
      title,
      status,
      detail: this.message,
      code: this.code,
      requestId,
      ...this.members,
    };
  }
}

/** 422 with the members that were refused. */
export function validationFailed(errors: FieldError[]): ProblemError {
  const detail = errors.map((error) => `${error.pointer || "/"}: ${error.detail}`).join("; ");
  return new ProblemError("validation_failed", detail, { errors });
}

export function notFound(what: string): ProblemError {
  return new ProblemError("not_found", `There is no such ${what}.`);
}
