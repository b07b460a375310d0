import { and, desc, eq } from "drizzle-orm";
import type { Cancellation } from "../../shared/api/types/index.ts";
import { money } from "../../shared/money.ts";
import { toInstant } from "../../shared/time.ts";
import { lastDayOfAccess } from "../domain/access.ts";
import type { Database } from "./database.ts";
import { documentNumber } from "./number.ts";
import { documents, type subscriptions } from "./schema.ts";

/** The newest acknowledgments of a customer, a few of them. */
export function acknowledgments(db: Database, customerId: string) {
  return db
    .select({
      number: documentNumber.as("number"),
      subscriptionId: documents.subjectId,
      issueDate: documents.issueDate,
      issued: documents.issued,
      createdAt: documents.createdAt,
    })
    .from(documents)
    .where(and(eq(documents.customerId, customerId), eq(documents.series, "RES")))
    .orderBy(desc(documents.createdAt), desc(documents.n))
    .limit(10);
}

export type AcknowledgmentRow = Awaited<ReturnType<typeof acknowledgments>>[number];

type Row = typeof subscriptions.$inferSelect;

/** The acknowledgment that is in force: none once the cancellation was taken back. */
export function acknowledgmentOf(row: Row, all: readonly AcknowledgmentRow[]): AcknowledgmentRow | null {
  return (row.cancelAt !== null && all.find((candidate) => candidate.subscriptionId === row.id)) || null;
}

interface OpenInvoice {
  id: string;
  number: string | null;
  currency: string;
  amountRemaining: number;
}

/** What cancelling does, or did. */
export function wireCancellation(
  row: Row,
  open: readonly OpenInvoice[],
  acknowledgment: AcknowledgmentRow | null,
  zone: string,
): Cancellation {
  const ends = row.cancelAt ?? row.endedAt ?? row.periodEnd;
  return {
    effective: row.status === "trialing" ? "trial_end" : "period_end",
    cancelAt: toInstant(ends),
    accessUntilDate: lastDayOfAccess(row.accessUntil, zone),
    openInvoices: open.map(({ id, number, currency, amountRemaining }) => ({
      id,
      number,
      amountDue: money(amountRemaining, currency),
    })),
    acknowledgment: acknowledgment && {
      number: acknowledgment.number,
      requestedAt: toInstant(acknowledgment.createdAt),
    },
  };
}
