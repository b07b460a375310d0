import { notFound } from "../../shared/api/problem.ts";
import type { PortalSession, Role } from "../../shared/api/types/index.ts";
import { toInstant } from "../../shared/time.ts";
import { customerExists } from "../db/customers.ts";
import { insertSession } from "../db/sessions.ts";
import { PORTAL_TOKEN_LIFETIME, signPortalToken, type TokenKeys } from "../tokens/portal-token.ts";
import type { Context } from "./context.ts";

export type { TokenKeys } from "../tokens/portal-token.ts";

export interface SessionInput {
  customer: string;
  user: { id: string; name: string; email: string };
  role: Role;
}

/** Opens a portal session: one person, one customer, fifteen minutes. Throws `not_found` for an unknown customer. */
export async function openPortalSession(
  context: Context,
  keys: TokenKeys,
  input: SessionInput,
): Promise<PortalSession> {
  const { db } = context;
  const now = context.wallClock();
  // A token's end is in whole seconds (RFC 7519 section 4.1.4): the session ends with it.
  const expiresAt = Math.floor((now + PORTAL_TOKEN_LIFETIME) / 1000) * 1000;
  const known = await customerExists(db, input.customer);
  if (known.length === 0) throw notFound("customer");
  const { user, role } = input;
  const id = context.newId("ses");
  await db.batch(insertSession(db, { id, customerId: input.customer, user, role, expiresAt }, now));
  const claims = { sessionId: id, customerId: input.customer, userId: user.id, userName: user.name, role };
  return { token: await signPortalToken(claims, keys, now, expiresAt), expiresAt: toInstant(expiresAt) };
}
