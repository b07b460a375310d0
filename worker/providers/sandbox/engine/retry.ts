import type { Subscription } from "../../../domain/subscription.ts";
import type { Work } from "../work.ts";
import { collect } from "./collect.ts";

/** Tries the open invoice again, as the dunning settings say. */
export function retry(work: Work, subscription: Subscription): void {
  const invoice = work.invoices.get(subscription.collection?.invoiceId ?? "");
  if (invoice) collect(work, subscription, invoice);
}
