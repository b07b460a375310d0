import type { Meter } from "./portal.ts";
import type { Preview } from "./preview.ts";

/** Every `code` the API answers with, by status. */
export type ProblemCode =
  | "malformed_json"
  | "unauthenticated"
  | "token_expired"
  | "session_revoked"
  | "payment_declined"
  | "role_forbidden"
  | "scope_forbidden"
  | "not_found"
  | "method_not_allowed"
  | "operation_in_progress"
  | "idempotency_in_progress"
  | "preview_stale"
  | "no_subscription"
  | "already_subscribed"
  | "same_plan"
  | "payment_method_in_use"
  | "body_too_large"
  | "unsupported_media_type"
  | "validation_failed"
  | "idempotency_key_reused"
  | "rate_limited"
  | "internal_error"
  | "provider_unavailable"
  | "storage_unavailable";

/** One refused member of a body or query (RFC 9457 section 3.1, RFC 6901 pointer). */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

/** RFC 9457 `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  requestId: string;
  errors?: FieldError[];
  declineCode?: string;
  preview?: Preview;
  startedBy?: string | null;
  /** Limits of the chosen plan that are below what is used. */
  exceededLimits?: Meter[];
}
