import { and, desc, isNull, type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { statement } from "./database.ts";
import { type AlarmKind, alarms } from "./schema.ts";

export interface NewAlarm {
  kind: AlarmKind;
  /** The invoice or credit note that it is about. */
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
    .where(and(isNull(alarms.clearedAt)))
    .orderBy(desc(alarms.raisedAt), alarms.subjectId)
    .limit(limit);
}
