import type Stripe from "stripe";
import type { Coupon, Discount } from "../../../../worker/domain/discount.ts";
import { couponId, discountId, promotionId } from "../promotions.ts";
import { seconds } from "../state.ts";
import type { Shape } from "./shape.ts";

export function renderCoupon(coupon: Coupon): Shape<Stripe.Coupon> {
  const { off, duration } = coupon;
  return {
    id: couponId(coupon),
    object: "coupon",
    name: coupon.code,
    percent_off: off.kind === "percent" ? off.basisPoints / 100 : null,
    amount_off: off.kind === "amount" ? off.amount : null,
    currency: off.kind === "amount" ? off.currency.toLowerCase() : null,
    duration: duration.kind,
    duration_in_months: duration.kind === "repeating" ? duration.months : null,
    valid: true,
  };
}

export function renderPromotion(coupon: Coupon): Shape<Stripe.PromotionCode> {
  return {
    id: promotionId(coupon),
    object: "promotion_code",
    active: true,
    code: coupon.code,
    customer: null,
    promotion: { type: "coupon", coupon: couponId(coupon) },
  };
}

/** A use of a coupon; of an invoice's only its name matters. */
export function renderDiscount(owner: string, { coupon, endsAt }: Discount): Shape<Stripe.Discount> {
  return {
    id: discountId(owner, coupon),
    object: "discount",
    end: endsAt === null ? null : seconds(endsAt),
    promotion_code: promotionId(coupon),
    source: { type: "coupon", coupon: couponId(coupon) },
    subscription: owner,
  };
}
