import type Stripe from "stripe";
import type { SnapshotInvoice, SnapshotScope } from "../provider.ts";
import { REPAYS } from "./attempts.ts";
import type { Charges } from "./charges.ts";
import { asking } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import { isAfterthought, mapRefund, withoutNote } from "./map/refund.ts";
import type { Shop } from "./shop.ts";

/** Refunded charges that one snapshot follows to their invoices. */
const MOST = 20;

/**
 * The invoices whose payment was given back and that we have no credit note of: no list of Stripe's tells of them,
 * and the event, which may be lost, names none. A charge is followed to its invoice.
 */
export async function refundedInvoices(
  shop: Shop,
  charges: Charges,
  { refunded = [] }: SnapshotScope,
): Promise<string[]> {
  const held = new Set(refunded);
  const news = charges.data.filter((one) => one.amount_refunded > 0 && !(one.refunded && held.has(one.id)));
  const ids = await Promise.all(news.slice(0, MOST).map((charge) => invoiceOf(shop, charge)));
  return ids.flatMap((id) => id ?? []);
}

async function invoiceOf({ client, memory }: Shop, charge: Stripe.Charge): Promise<string | null> {
  const repaid = charge.metadata?.[REPAYS];
  if (repaid) return repaid;
  const intent = idOf(charge.payment_intent);
  if (intent === null) return null;
  const known = memory.invoices.get(intent);
  if (known !== undefined) return known;
  const payment = { type: "payment_intent" as const, payment_intent: intent };
  const { data } = await asking(() => client.invoicePayments.list({ payment, limit: 1 }));
  const id = idOf(data[0]?.invoice);
  memory.invoices.set(intent, id);
  return id;
}

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
