import type Stripe from "stripe";
import type { SnapshotInvoice } from "../provider.ts";
import { asking } from "./errors.ts";
import { isAfterthought, mapRefund, withoutNote } from "./map/refund.ts";
import type { Shop } from "./shop.ts";

/**
 * What was given back of paid invoices without a credit note of Stripe's (the dashboard's plain refund) corrects
 * them all the same: each such refund is a credit note by its own id.
 */
export async function refundsWithoutNote(
  { client }: Shop,
  invoices: readonly SnapshotInvoice[],
): Promise<SnapshotInvoice[]> {
  const given = invoices.filter(({ type, status }) => type === "invoice" && status === "paid");
  const lists = await Promise.all(
    given.map(async (invoice) => {
      const charges = invoice.payments.filter((one) => one.status.endsWith("refunded")).map(({ id }) => id);
      if (charges.length === 0) return [];
      const [notes, ...refunds] = await Promise.all([
        asking(() =>
          client.creditNotes.list({ invoice: invoice.id, limit: 100, expand: ["data.refunds.refund"] }),
        ),
        ...charges.map((charge) => asking(() => client.refunds.list({ charge, limit: 100 }))),
      ]);
      const all = refunds.flatMap(({ data }) => data).sort((a, b) => a.created - b.created);
      return mapAll(invoice, all, notes.data);
    }),
  );
  return lists.flat();
}

/** Oldest first; together they never correct more than there was. */
function mapAll(
  invoice: SnapshotInvoice,
  refunds: readonly Stripe.Refund[],
  notes: readonly Stripe.CreditNote[],
): SnapshotInvoice[] {
  const standing = notes.filter((note) => note.status !== "void" && !isAfterthought(note));
  let left = invoice.total - standing.reduce((sum, { total }) => sum + total, 0);
  return refunds.flatMap((refund) => {
    const amount = Math.min(left, withoutNote(refund, standing));
    if (amount <= 0) return [];
    left -= amount;
    return mapRefund(refund, invoice, amount);
  });
}
