import { HOUR } from "../../../shared/time.ts";
import type { SnapshotInvoice } from "../../../worker/providers/provider.ts";
import { voidInvoice } from "./billing.ts";
import type { SimCustomer } from "./state.ts";
import { findSubscription } from "./subscriptions.ts";

/** Stripe gives up what waits for a payment after this, or when the period ends before. */
const PATIENCE = 23 * HOUR;

/** What is given up next by itself: a first invoice that nobody pays, or that of a pending change. */
export function nextExpiry(customer: SimCustomer): { at: number; invoice: SnapshotInvoice } | null {
  const all = [...customer.subscriptions].flatMap(([id, { unbegun, pending, latestInvoice }]) => {
    const waits = unbegun?.status === "incomplete" ? latestInvoice : pending?.invoiceId;
    const invoice = customer.work.invoices.get(waits ?? "");
    if (invoice?.status !== "open") return [];
    const late = invoice.createdAt + PATIENCE;
    return { invoice, at: pending ? Math.min(late, findSubscription(customer, id).periodEnd) : late };
  });
  return all.sort((a, b) => a.at - b.at)[0] ?? null;
}

export function expire(
  customer: SimCustomer,
  { at, invoice }: { at: number; invoice: SnapshotInvoice },
): void {
  customer.work.at = at;
  voidInvoice(customer, invoice);
}
