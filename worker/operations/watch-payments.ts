import type { Snapshot, SnapshotInvoice, SnapshotPayment } from "../../shared/snapshot.ts";
import { clearAlarms, raiseAlarm } from "../db/alarms.ts";
import type { Statement } from "../db/database.ts";
import type { AlarmKind } from "../db/schema.ts";
import type { Context } from "./context.ts";

/**
 * Money that a bank took back, or may: a disputed card has to be answered before its date, and a debit that was
 * returned is owed again. Each is alarmed once a payment, and cleared when the dispute came to nothing or the
 * invoice is paid after all.
 */
export function watchPayments(
  { db, wallClock }: Context,
  customerId: string,
  snapshot: Snapshot,
): Statement[] {
  const at = wallClock();
  const seen = snapshot.invoices.flatMap((invoice) =>
    invoice.payments.map((payment) => ({ invoice, payment, kind: troubleOf(invoice, payment) })),
  );
  const raised = seen.flatMap(({ invoice, payment, kind }) => {
    if (kind === null) return [];
    const since = payment.returnedAt ?? payment.disputedAt;
    const detail = { invoiceId: invoice.id, amount: payment.amount, currency: invoice.currency, since };
    return raiseAlarm(db, { kind, subjectId: payment.id, customerId, detail, at });
  });
  const well = seen.flatMap(({ payment, kind }) => (kind === null ? payment.id : []));
  const kinds = ["payment_disputed", "payment_returned"] as const;
  return well.length === 0 ? raised : [...raised, clearAlarms(db, kinds, well, at)];
}

function troubleOf({ status }: SnapshotInvoice, payment: SnapshotPayment): AlarmKind | null {
  if (payment.returnedAt !== undefined) return status === "paid" ? null : "payment_returned";
  return payment.disputedAt === undefined ? null : "payment_disputed";
}
