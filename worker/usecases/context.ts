import type { IdempotentRequest } from "../db/idempotency.ts";
import type { SessionRef } from "../db/sessions.ts";
import type { Actor } from "../operations/context.ts";

export type { Actor, Context } from "../operations/context.ts";

/** Who asks for a change, on behalf of which customer, and whether the request may be sent again. */
export interface Request {
  customerId: string;
  actor: Actor;
  session: SessionRef | null;
  idempotency: IdempotentRequest | null;
}
