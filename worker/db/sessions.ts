import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { accounts, portalSessions, users } from "./schema.ts";

/** The first statement of every read's batch: is this session still good, and how does its customer's clock run? */
export function sessionState(db: Database, sessionId: string) {
  return db
    .select({ clockOffset: accounts.clockOffset, clockFrozenAt: accounts.clockFrozenAt })
    .from(portalSessions)
    .leftJoin(accounts, eq(accounts.customerId, portalSessions.customerId))
    .where(and(eq(portalSessions.id, sessionId), isNull(portalSessions.revokedAt)));
}

/** The same as a condition, for the claim of a write. */
export function sessionIsGood(sessionId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM portal_sessions WHERE id = ${sessionId} AND revoked_at IS NULL)`;
}

export interface NewSession {
  id: string;
  customerId: string;
  user: { id: string; name: string; email: string };
  role: "owner" | "viewer";
  expiresAt: number;
}

/** A portal session, and the person it is for. */
export function insertSession(db: Database, session: NewSession, now: number): [Statement, Statement] {
  const { customerId, user, role } = session;
  const person = { name: user.name, email: user.email, role, seenAt: now };
  return [
    db
      .insert(portalSessions)
      .values({ id: session.id, customerId, userId: user.id, role, expiresAt: session.expiresAt }),
    db
      .insert(users)
      .values({ customerId, id: user.id, ...person })
      .onConflictDoUpdate({ target: [users.customerId, users.id], set: person }),
  ];
}
