import type Stripe from "stripe";
import type { InvoiceStatus, SubscriptionStatus } from "../../../../shared/api/types/index.ts";

const SUBSCRIPTION = new Set<string>([
  "trialing",
  "active",
  "past_due",
  "unpaid",
  "paused",
  "incomplete",
  "incomplete_expired",
  "canceled",
] satisfies SubscriptionStatus[]);

/** A word that Stripe adds one day must not shut anybody out: it counts as active until it has an end. */
export function mapSubscriptionStatus(
  subscription: Pick<Stripe.Subscription, "status" | "ended_at">,
): SubscriptionStatus {
  if (SUBSCRIPTION.has(subscription.status)) return subscription.status as SubscriptionStatus;
  return subscription.ended_at ? "canceled" : "active";
}

const INVOICE = new Set<string>(["draft", "open", "paid", "void", "uncollectible"] satisfies InvoiceStatus[]);

/** An unknown word is read from what is owed: a document is only ever made of what is surely final. */
export function mapInvoiceStatus(invoice: Pick<Stripe.Invoice, "status">): InvoiceStatus {
  return INVOICE.has(invoice.status ?? "") ? (invoice.status as InvoiceStatus) : "draft";
}
