import type Stripe from "stripe";
import type { SnapshotInvoice, SnapshotScope } from "../provider.ts";
import type { Account } from "./account.ts";
import { asking } from "./errors.ts";
import { learnRates } from "./learn.ts";
import { mapCreditNote } from "./map/credit-note.ts";
import { mapFrozenDetails } from "./map/details.ts";
import { idOf } from "./map/id-of.ts";
import { issuerOf } from "./map/issuer.ts";
import { isAfterthought } from "./map/refund.ts";
import { offersOf, ratesOf, type Shop } from "./shop.ts";

const MOST = 100;

/** Credit notes since the watermark. */
export function listCreditNotes(
  { client }: Shop,
  { customer }: Account,
  { since }: SnapshotScope,
): Promise<Stripe.CreditNote[]> {
  return asking(() =>
    client.creditNotes
      .list({
        customer: customer.id,
        limit: MOST,
        expand: ["data.customer_balance_transaction", "data.refunds.refund"],
        ...(since !== null && { created: { gte: Math.floor(since / 1000) } }),
      })
      .autoPagingToArray({ limit: MOST })
      .then((notes) => notes.filter((note) => !isAfterthought(note))),
  );
}

/** The same with the parties of the invoices that they correct. */
export async function mapCreditNotes(
  shop: Shop,
  { customer }: Account,
  notes: readonly Stripe.CreditNote[],
  { issuedFrom }: SnapshotScope,
): Promise<SnapshotInvoice[]> {
  const { client } = shop;
  if (notes.length === 0) return [];
  const ids = [...new Set(notes.flatMap((note) => idOf(note.invoice) ?? []))];
  const corrected = new Map<string, Stripe.Invoice>();
  await Promise.all(
    ids.map(async (id) => corrected.set(id, await asking(() => client.invoices.retrieve(id)))),
  );
  await learnRates(
    shop,
    notes.flatMap((note) => [
      ...(note.total_taxes ?? []),
      ...note.lines.data.flatMap((line) => line.taxes ?? []),
    ]),
  );
  const context = {
    offers: offersOf(shop),
    rates: ratesOf(shop),
    locale: customer.preferred_locales?.[0] ?? "fr",
  };
  return notes.flatMap((note) => {
    const invoice = corrected.get(idOf(note.invoice) ?? "");
    if (!invoice) return [];
    // A credit note stands by the invoice that it corrects: who made the one makes the other.
    const issuedBy = issuerOf(invoice, customer, issuedFrom);
    return { ...mapCreditNote(note, mapFrozenDetails(invoice), context), issuedBy };
  });
}
