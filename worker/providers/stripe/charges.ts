import type Stripe from "stripe";
import type { Account } from "./account.ts";
import { asking } from "./errors.ts";
import type { Shop } from "./shop.ts";

const PAGE = 100;
const MOST = 1_000;

/** A customer's charges, newest first, as far as they were looked at. */
export interface Charges {
  data: Stripe.Charge[];
  /** There are older ones. */
  more: boolean;
}

/** The newest hundred: years of a monthly charge. */
export async function newestCharges({ client }: Shop, { customer }: Account): Promise<Charges> {
  const page = await asking(() => client.charges.list({ customer: customer.id, limit: PAGE }));
  return { data: page.data, more: page.has_more };
}

/** Those back to the second `oldest`, with what is known already in place of asking again. */
export async function chargesSince(
  { client }: Shop,
  { customer }: Account,
  oldest: number,
  known: Charges,
): Promise<Stripe.Charge[]> {
  const last = known.data.at(-1);
  if (!known.more || (last && last.created < oldest)) return known.data;
  return asking(() =>
    client.charges
      .list({
        customer: customer.id,
        limit: PAGE,
        // A test clock's charges are made by the wall's.
        ...(!customer.test_clock && { created: { gte: oldest } }),
      })
      .autoPagingToArray({ limit: MOST }),
  );
}
