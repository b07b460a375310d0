import type { BillLine } from "../../../domain/bill.ts";
import type { Subscription } from "../../../domain/subscription.ts";
import type { SnapshotInvoice } from "../../provider.ts";
import type { Work } from "../work.ts";

/**
 * Writes down what a new invoice charges and of which invoices it gives something back, so that nothing is given
 * back twice.
 */
export function traceCharges(
  { account }: Work,
  invoice: SnapshotInvoice,
  { charged }: Subscription,
  lines: readonly BillLine[],
): void {
  for (const line of charged) {
    if (line.start === invoice.periodStart && line.end === invoice.periodEnd) line.invoiceId ??= invoice.id;
  }
  const credited = lines.flatMap(({ credits, description, vatCategory, vatRate, periodStart, periodEnd }) =>
    credits ? { ...credits, by: invoice.id, description, vatCategory, vatRate, periodStart, periodEnd } : [],
  );
  if (credited.length > 0) account.credited = [...(account.credited ?? []), ...credited];
}

/** An invoice that came to nothing has given nothing back. */
export function forgetCredits({ account }: Work, by: string): void {
  if (account.credited) account.credited = account.credited.filter((one) => one.by !== by);
}
