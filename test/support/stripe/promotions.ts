import { type Coupon, type Discount, startDiscount } from "../../../worker/domain/discount.ts";
import type { Subscription } from "../../../worker/domain/subscription.ts";
import { type Form, items, text } from "./form.ts";
import { missing, Refusal } from "./refusal.ts";
import type { Sim } from "./state.ts";

export function promotionId({ code }: Coupon): string {
  return `promo_${code}`;
}

export function couponId({ code }: Coupon): string {
  return `coupon_${code}`;
}

/** Stripe names the use of a coupon: here by whom it lowers the charges of. */
export function discountId(owner: string, { code }: Coupon): string {
  return `di_${owner}_${code}`;
}

export function couponOfPromotion({ coupons }: Sim, id: string): Coupon {
  const found = coupons.find((one) => promotionId(one) === id);
  if (!found) throw missing("promotion code", id);
  return found;
}

/** What a form's `discounts` stand for: none where it has no such member, `null` where they are taken away. */
export function wantedCoupon(sim: Sim, form: Form, currency: string): Coupon | null | undefined {
  if (!("discounts" in form)) return undefined;
  const [first] = items(form, "discounts");
  if (!first) return null;
  const coupon = couponOfPromotion(sim, text(first, "promotion_code") ?? "");
  if (coupon.off.kind === "amount" && coupon.off.currency !== currency) {
    const message = "This promotion code cannot be redeemed because its currency is another.";
    throw new Refusal(400, { type: "invalid_request_error", message, param: "discounts[0][promotion_code]" });
  }
  return coupon;
}

/** The reduction that a phase of a schedule names: a code to be redeemed, or the one that the subscription has. */
export function discountOfPhase(
  sim: Sim,
  phase: Form,
  subscription: Subscription,
  at: number,
): Discount | null {
  const [first] = items(phase, "discounts");
  if (!first) return null;
  const code = text(first, "promotion_code");
  if (code) return startDiscount(couponOfPromotion(sim, code), at);
  const own = subscription.discount ?? null;
  const id = text(first, "discount") ?? "";
  if (!own || id !== discountId(subscription.id, own.coupon)) throw missing("discount", id);
  return own;
}
