import { sql } from "drizzle-orm";
import { DomainError } from "../../domain/errors.ts";
import { runGuarded, type SandboxDatabase, StaleState, type Statement } from "./guard.ts";
import { sandboxClock, sandboxCustomers } from "./schema.ts";

export async function readOffset(db: SandboxDatabase): Promise<number> {
  const rows = await db.select({ offset: sandboxClock.offsetMs }).from(sandboxClock);
  return rows[0]?.offset ?? 0;
}

/** Moves the clock on to an offset, never back: a statement for a batch. */
export function raiseOffset(db: SandboxDatabase, offsetMs: number): Statement {
  return db
    .insert(sandboxClock)
    .values({ id: 1, offsetMs })
    .onConflictDoUpdate({
      target: sandboxClock.id,
      set: { offsetMs: sql`max(${sandboxClock.offsetMs}, excluded.offset_ms)` },
    });
}

/** Lets history begin at another time than the wall's. Throws `clock_backwards` once there are customers. */
export async function setFirstOffset(db: SandboxDatabase, offsetMs: number): Promise<void> {
  const set = db
    .insert(sandboxClock)
    .values({ id: 1, offsetMs })
    .onConflictDoUpdate({ target: sandboxClock.id, set: { offsetMs } });
  try {
    await runGuarded(db, sql`NOT EXISTS (SELECT 1 FROM ${sandboxCustomers})`, [set]);
  } catch (error) {
    if (!(error instanceof StaleState)) throw error;
    throw new DomainError("clock_backwards", "the clock has customers and can only be moved on");
  }
}

/** Moves the clock on. Throws `clock_backwards` when it stands further already. */
export async function moveOffset(db: SandboxDatabase, offsetMs: number): Promise<void> {
  if (offsetMs < (await readOffset(db))) {
    throw new DomainError("clock_backwards", "the billing clock only moves forward");
  }
  await db.batch([raiseOffset(db, offsetMs)]);
}
