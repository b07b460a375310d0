import type { SnapshotInvoice, SnapshotLine } from "../../shared/snapshot.ts";
import { checkAmount } from "./amount.ts";

/**
 * An invoice that gives back more than it asks for is a credit note: what it gives is carried to the
 * customer's credit, and nobody gets an invoice of less than nothing (CGI ann. II art. 242 nonies A;
 * EN 16931 BT-3: 381). Amounts change their sign, since the kind of a credit note says that they are given
 * back. Any other invoice stays as it is.
 *
 * Invariant: total = creditApplied, all of it goes to the credit.
 */
export function carriedCredit(invoice: SnapshotInvoice): SnapshotInvoice {
  if (invoice.type !== "invoice" || invoice.total >= 0) return invoice;
  const lines = withoutReductions(invoice.lines).map((line) => ({
    ...line,
    quantity: turned(line.quantity),
    amount: turned(line.amount),
  }));
  lines.sort((a, b) => b.amount - a.amount);
  const [main] = lines;
  return {
    ...invoice,
    type: "credit_note",
    description: main?.description ?? invoice.description,
    dueAt: null,
    periodStart: main?.periodStart ?? invoice.periodStart,
    periodEnd: main?.periodEnd ?? invoice.periodEnd,
    lines,
    vatGroups: invoice.vatGroups.map((group) => ({
      ...group,
      base: turned(group.base),
      tax: turned(group.tax),
    })),
    subtotal: turned(invoice.subtotal),
    tax: turned(invoice.tax),
    total: turned(invoice.total),
    creditApplied: turned(invoice.creditApplied),
    amountPaid: 0,
    amountRemaining: 0,
  };
}

/** A charge and what a coupon takes off it as one line: on a credit note both only count against what it gives. */
function withoutReductions(lines: readonly SnapshotLine[]): SnapshotLine[] {
  const whole: SnapshotLine[] = [];
  for (const line of lines) {
    const lowered = line.reduction ? whole.pop() : undefined;
    if (!lowered) whole.push(line);
    else {
      const amount = checkAmount(lowered.amount + line.amount);
      whole.push({ ...lowered, quantity: 1, unitAmount: amount, amount });
    }
  }
  return whole;
}

function turned(amount: number): number {
  return checkAmount(-amount);
}
