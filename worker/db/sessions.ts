import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { accounts, devices, portalSessions, users } from "./schema.ts";

/** What a session is checked by: its kind says in which table it stands. */
export interface SessionRef {
  kind: "portal" | "device";
  sessionId: string;
}

/** The first statement of every read's batch: is this session still good, and how does its customer's clock run? */
export function sessionState(db: Database, { kind, sessionId }: SessionRef) {
  const clock = { clockOffset: accounts.clockOffset, clockFrozenAt: accounts.clockFrozenAt };
  const table = kind === "portal" ? portalSessions : devices;
  return db
    .select(clock)
    .from(table)
    .leftJoin(accounts, eq(accounts.customerId, table.customerId))
    .where(and(eq(table.id, sessionId), isNull(table.revokedAt)));
}

/** The same as a condition, for the claim of a write. */
export function sessionIsGood({ kind, sessionId }: SessionRef): SQL {
  const table = sql.identifier(kind === "portal" ? "portal_sessions" : "devices");
  return sql`EXISTS (SELECT 1 FROM ${table} WHERE id = ${sessionId} AND revoked_at IS NULL)`;
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

/** Whose sessions end: one portal session, or all of a user or of a customer, with their devices. */
export type Ending = { sessionId: string } | { customerId: string; userId?: string };

/** Ends sessions and devices at once: their next request is refused. */
export function endSessions(db: Database, ending: Ending, now: number): Statement[] {
  const revoked = { revokedAt: now };
  if ("sessionId" in ending) {
    const one = and(eq(portalSessions.id, ending.sessionId), isNull(portalSessions.revokedAt));
    return [db.update(portalSessions).set(revoked).where(one)];
  }
  const { customerId, userId } = ending;
  const of = (table: typeof portalSessions | typeof devices) =>
    and(
      eq(table.customerId, customerId),
      userId === undefined ? undefined : eq(table.userId, userId),
      isNull(table.revokedAt),
    );
  return [
    db.update(portalSessions).set(revoked).where(of(portalSessions)),
    db.update(devices).set(revoked).where(of(devices)),
  ];
}
