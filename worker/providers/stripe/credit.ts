import type Stripe from "stripe";
import { ProviderRefused, type SnapshotCreditEntry, type SnapshotScope } from "../provider.ts";
import { asking } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import { instant } from "./map/instant.ts";
import type { Shop } from "./shop.ts";

const PAGE = 100;

/**
 * The customer's balance transactions after the one that is held, oldest first. Stripe lists them newest
 * first, and `ending_before` is the page next to what is held; of a ledger that nothing is held of, the newest
 * hundred (https://docs.stripe.com/billing/customer/balance).
 */
export async function readCredit(
  { client }: Shop,
  customer: string,
  { creditAfter }: SnapshotScope,
): Promise<{ entries: SnapshotCreditEntry[]; more: boolean }> {
  const list = (after: string | null) =>
    asking(() =>
      client.customers.listBalanceTransactions(customer, {
        limit: PAGE,
        ...(after !== null && { ending_before: after }),
      }),
    );
  const page = await list(creditAfter).catch((error: unknown) => {
    // What is held may be of an account that was deleted, and is none of the one that took its place.
    if (creditAfter === null || !(error instanceof ProviderRefused)) throw error;
    return list(null);
  });
  const entries = page.data.map(mapCreditEntry).reverse();
  return { entries, more: creditAfter !== null && page.has_more };
}

/** Stripe counts what the customer owes, so a credit of theirs is negative there. */
function mapCreditEntry(one: Stripe.CustomerBalanceTransaction): SnapshotCreditEntry {
  const amount = turned(one.amount);
  return {
    id: one.id,
    at: instant(one.created),
    kind: kindOf(one.type, amount),
    currency: one.currency.toUpperCase(),
    amount,
    balanceAfter: turned(one.ending_balance),
    invoiceId: idOf(one.credit_note) ?? idOf(one.invoice),
  };
}

function kindOf(type: Stripe.CustomerBalanceTransaction.Type, amount: number): SnapshotCreditEntry["kind"] {
  switch (type) {
    case "applied_to_invoice":
    case "invoice_too_small":
    case "invoice_too_large":
      return amount < 0 ? "used" : "credited";
    case "unapplied_from_invoice":
    case "credit_note":
      return "returned";
    default:
      return "adjusted";
  }
}

function turned(amount: number): number {
  return amount === 0 ? 0 : -amount;
}
