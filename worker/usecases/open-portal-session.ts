import { notFound } from "../../shared/api/problem.ts";
import type { PortalSession, Role } from "../../shared/api/types/index.ts";
import { toInstant } from "../../shared/time.ts";
import { customerExists } from "../db/customers.ts";
import { insertSession } from "../db/sessions.ts";
import { accessTokenEnd, signAccessToken, type TokenKeys } from "../tokens/access-token.ts";
import type { Context } from "./context.ts";

export type { TokenKeys } from "../tokens/access-token.ts";

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
  const expiresAt = accessTokenEnd(now);
  const known = await customerExists(db, input.customer);
  if (known.length === 0) throw notFound("customer");
  const { user, role } = input;
  const id = context.newId("ses");
  await db.batch(insertSession(db, { id, customerId: input.customer, user, role, expiresAt }, now));
  const claims = {
    kind: "portal" as const,
    sessionId: id,
    customerId: input.customer,
    userId: user.id,
    userName: user.name,
    role,
  };
  return { token: await signAccessToken(claims, keys, now, expiresAt), expiresAt: toInstant(expiresAt) };
}
