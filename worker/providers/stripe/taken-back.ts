import type Stripe from "stripe";
import type { SnapshotScope } from "../provider.ts";
import { REPAYS } from "./attempts.ts";
import type { Charges } from "./charges.ts";
import { asking } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import type { Shop } from "./shop.ts";

/** Charges that one snapshot follows to their invoices. */
const MOST = 20;

/**
 * The invoices whose payment was disputed, or given back and we have no credit note of it: no list of Stripe's
 * tells of them, and the event, which may be lost, names none. A charge is followed to its invoice; one that is
 * disputed always, since a dispute may be won.
 */
export async function invoicesTakenBack(
  shop: Shop,
  charges: Charges,
  { refunded = [] }: SnapshotScope,
): Promise<string[]> {
  const held = new Set(refunded);
  const news = charges.data.filter(
    (one) => one.disputed || (one.amount_refunded > 0 && !(one.refunded && held.has(one.id))),
  );
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
