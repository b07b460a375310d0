import type Stripe from "stripe";
import type { LockedChange, PriceDifference } from "../provider.ts";
import { asking } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import { totalIn } from "./preview.ts";
import type { Shop } from "./shop.ts";

/** What a preview showed, VAT included: the price, and what is charged of it after the credit. */
export interface Shown {
  total: number;
  dueNow: number;
}

export function shownBy({ basis, dueNow }: LockedChange): Shown {
  return { total: totalIn(basis) ?? dueNow, dueNow };
}

type Asked = Pick<Stripe.Invoice, "total" | "amount_due">;

/** Whether an invoice asks what was shown: of one that is still open nothing need be charged at all. */
export function asksOtherwise({ total, amount_due }: Asked, shown: Shown): boolean {
  return total !== shown.total || amount_due !== shown.dueNow;
}

/**
 * Puts right what was charged at once and not as shown: what it was too much is the customer's credit, for the
 * next invoice to use. A credit note would be the greater evil: it corrects a price of which nobody has said yet
 * that it was wrong, with a split of its VAT that Stripe chooses; the credit gives the money back and leaves the
 * invoice what it is, the truth of what was charged, until the operator who is alarmed has looked. Too little is
 * not charged afterwards. Once an invoice, however often it is asked.
 */
export async function putRight(
  { client }: Shop,
  invoice: Stripe.Invoice,
  shown: Shown,
): Promise<PriceDifference | undefined> {
  if (invoice.status !== "paid" || !asksOtherwise(invoice, shown)) return undefined;
  const { id, total, amount_due: due, currency } = invoice;
  const credited = Math.max(total - shown.total, due - shown.dueNow, 0);
  const customer = idOf(invoice.customer);
  if (credited > 0 && customer) {
    await asking(() =>
      client.customers.createBalanceTransaction(
        customer,
        {
          // Below nothing is credit in the customer's favour.
          amount: -credited,
          currency,
          description: `${invoice.number ?? id}: charged otherwise than shown`,
          metadata: { chets_invoice: id },
        },
        { idempotencyKey: `chets:difference:${id}` },
      ),
    );
  }
  const [previewed, charged] = due === shown.dueNow ? [shown.total, total] : [shown.dueNow, due];
  return { invoiceId: id, currency: currency.toUpperCase(), previewed, charged, credited };
}

/** A debit is answered after days: what was shown waits with its invoice. */
export async function rememberShown({ client }: Shop, { id }: Stripe.Invoice, shown: Shown, key: string) {
  const metadata = { chets_shown: `${shown.total} ${shown.dueNow}` };
  await asking(() => client.invoices.update(id, { metadata }, { idempotencyKey: `${key}:shown` }));
}

export function rememberedShown({ metadata }: Stripe.Invoice): Shown | null {
  const [total, dueNow] = (metadata?.chets_shown ?? "").split(" ").map(Number);
  return metadata?.chets_shown && total !== undefined && dueNow !== undefined ? { total, dueNow } : null;
}
