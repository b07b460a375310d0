import { and, asc, eq, sql } from "drizzle-orm";
import type { SnapshotCreditEntry, SnapshotScope } from "../provider.ts";
import type { SandboxDatabase } from "./guard.ts";
import { sandboxCredit } from "./schema.ts";

const MAX_ENTRIES = 100;

export interface CreditSlice {
  entries: SnapshotCreditEntry[];
  more: boolean;
}

/** The lines of the credit ledger after the one that is held, oldest first. */
export async function readCredit(
  db: SandboxDatabase,
  providerCustomerId: string,
  { creditAfter }: SnapshotScope,
): Promise<CreditSlice> {
  const held = sql`coalesce((SELECT seq FROM sandbox_credit WHERE id = ${creditAfter}), 0)`;
  const [rows] = await db.batch([
    db
      .select({ body: sandboxCredit.body })
      .from(sandboxCredit)
      .where(and(eq(sandboxCredit.providerCustomerId, providerCustomerId), sql`seq > ${held}`))
      .orderBy(asc(sandboxCredit.seq))
      .limit(MAX_ENTRIES + 1),
  ]);
  return { entries: rows.slice(0, MAX_ENTRIES).map((row) => row.body), more: rows.length > MAX_ENTRIES };
}
