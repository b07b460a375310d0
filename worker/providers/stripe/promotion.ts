import type Stripe from "stripe";
import { ProviderRefused } from "../provider.ts";
import type { Account } from "./account.ts";
import { asking } from "./errors.ts";
import { mapCoupon } from "./map/discount.ts";
import { expanded, idOf } from "./map/id-of.ts";
import type { Shop } from "./shop.ts";

/** A promotion code of Stripe's that a customer may use. */
export interface Promotion {
  id: string;
  /** How long it lowers charges: `0` the first one alone, `null` all there will be. */
  months: number | null;
}

/**
 * Finds what a code stands for; who may use it how often is said at Stripe (restrictions of the code), which
 * refuses the preview then. Throws `unknown_coupon`.
 */
export async function findPromotion(
  { client }: Shop,
  { customer }: Account,
  code: string,
): Promise<Promotion> {
  const { data } = await asking(() =>
    client.promotionCodes.list({
      code: code.trim(),
      active: true,
      limit: 1,
      expand: ["data.promotion.coupon"],
    }),
  );
  const [found] = data;
  const owner = idOf(found?.customer);
  if (!found || (owner !== null && owner !== customer.id)) {
    throw new ProviderRefused("unknown_coupon", `${code} can't be used`);
  }
  const coupon = expanded<Stripe.Coupon>(found.promotion?.coupon);
  return { id: found.id, months: monthsOf(coupon) };
}

function monthsOf(coupon: Stripe.Coupon | null): number | null {
  if (coupon?.duration === "once") return 0;
  return coupon?.duration === "repeating" ? (coupon.duration_in_months ?? null) : null;
}

/** Makes sure that it is known what some promotion codes stand for. */
export async function learnPromotions({ client, memory }: Shop, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)].filter((id) => !memory.coupons.has(id));
  await Promise.all(
    wanted.map(async (id) => {
      const { code, promotion } = await asking(() =>
        client.promotionCodes.retrieve(id, { expand: ["promotion.coupon"] }),
      );
      const coupon = mapCoupon(expanded<Stripe.Coupon>(promotion?.coupon), code);
      if (coupon) memory.coupons.set(id, coupon);
    }),
  );
}
