import { hasLostAccount } from "../db/alarms.ts";
import { customerAccount } from "../db/customers.ts";
import { wireBillingDetails } from "../db/wire/billing-details.ts";
import { claim, type Intent } from "./claim.ts";
import type { Context } from "./context.ts";
import { run } from "./run.ts";

/**
 * A customer whose account was deleted at the provider starts again in a new one, with the details that we hold.
 * What the old one was charged, and its documents, stay. Throws `operation_in_progress` when another request is at it.
 */
export async function reopenAccount(context: Context, intent: Intent): Promise<void> {
  const { db } = context;
  const { customerId } = intent;
  if ((await hasLostAccount(db, customerId)).length === 0) return;
  const stored = await customerAccount(db, customerId);
  if (!stored) return;
  const details = wireBillingDetails(stored.customer, stored.account);
  const opening = { details, locale: stored.customer.locale };
  // The key of the request is for what it asks, not for what has to be there before.
  const wanted = { ...intent, idempotency: null, kind: "open_account" as const, arguments: opening };
  await run(context, await claim(context, wanted));
}
