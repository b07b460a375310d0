import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { type Database, type Statement, statement } from "./database.ts";
import { type AlarmKind, alarms, customers } from "./schema.ts";

export interface NewAlarm {
  kind: AlarmKind;
  /** The invoice, credit note, payment or provider's customer that it is about. */
  subjectId: string;
  customerId: string;
  detail: unknown;
  /** wallClock. */
  at: number;
  onlyIf?: SQL;
}

/** For the batch of what it tells: once for each thing that it is about. */
export function raiseAlarm(db: Database, alarm: NewAlarm): Statement {
  const { kind, subjectId, customerId, detail, at, onlyIf } = alarm;
  return statement(
    db,
    sql`INSERT INTO alarms (kind, subject_id, customer_id, detail, raised_at)
      SELECT ${kind}, ${subjectId}, ${customerId}, ${JSON.stringify(detail)}, ${at}
      WHERE ${onlyIf ?? sql`1`} ON CONFLICT DO NOTHING`,
  );
}

/**
 * For the batch of a projection, after its documents: a final invoice or credit note of a customer that has no
 * document all the same is alarmed, and what was alarmed for that and has one now is cleared.
 */
export function watchDocuments(db: Database, customerId: string, now: number): Statement[] {
  return [
    statement(
      db,
      sql`INSERT INTO alarms (kind, subject_id, customer_id, raised_at)
        SELECT 'undocumented', i.id, i.customer_id, ${now} FROM invoices i
        WHERE i.customer_id = ${customerId} AND i.issued_by = 'seller'
          AND ((i.type = 'invoice' AND i.status = 'paid') OR (i.type = 'credit_note' AND i.status <> 'void'))
          AND NOT EXISTS (SELECT 1 FROM documents WHERE subject_id = i.id AND series IN ('FA', 'AV'))
          AND NOT EXISTS (SELECT 1 FROM alarms WHERE kind = 'tax_mismatch' AND subject_id = i.id)
        ON CONFLICT DO NOTHING`,
    ),
    statement(
      db,
      sql`UPDATE alarms SET cleared_at = ${now}
        WHERE customer_id = ${customerId} AND kind IN ('undocumented', 'tax_mismatch') AND cleared_at IS NULL
          AND EXISTS (SELECT 1 FROM documents WHERE subject_id = alarms.subject_id AND series IN ('FA', 'AV'))`,
    ),
  ];
}

/** For the batch of a projection: what was alarmed of these is no more so. */
export function clearAlarms(
  db: Database,
  kinds: readonly AlarmKind[],
  subjectIds: readonly string[],
  now: number,
): Statement {
  return db
    .update(alarms)
    .set({ clearedAt: now })
    .where(
      and(
        inArray(alarms.kind, [...kinds]),
        sql`${alarms.subjectId} IN (SELECT value FROM json_each(${JSON.stringify(subjectIds)}))`,
        isNull(alarms.clearedAt),
      ),
    );
}

/** One row when the account that we hold of a customer was deleted at the provider. */
export function hasLostAccount(db: Database, customerId: string) {
  return db
    .select({ id: alarms.subjectId })
    .from(alarms)
    .innerJoin(customers, eq(customers.providerCustomerId, alarms.subjectId))
    .where(and(eq(alarms.kind, "customer_deleted"), eq(customers.id, customerId)))
    .limit(1);
}

/** Alarms that no line of the log has told of yet; from now on one has. */
export function takeUntoldAlarms(db: Database, now: number) {
  return db
    .update(alarms)
    .set({ toldAt: now })
    .where(isNull(alarms.toldAt))
    .returning({ kind: alarms.kind, subjectId: alarms.subjectId });
}

/** What is still so, newest first. */
export function openAlarms(db: Database, limit: number) {
  return db
    .select()
    .from(alarms)
    .where(isNull(alarms.clearedAt))
    .orderBy(desc(alarms.raisedAt), alarms.subjectId)
    .limit(limit);
}
