import type Stripe from "stripe";
import type { SnapshotDiscount } from "../../../../shared/snapshot.ts";
import { expanded } from "./id-of.ts";
import { instantOrNull } from "./instant.ts";

/** What takes something off the whole subscription; `null` for none, for several, and for what was not expanded. */
export function mapDiscount(
  discounts: readonly (string | Stripe.Discount)[] | null | undefined,
): SnapshotDiscount | null {
  const [only, ...more] = discounts ?? [];
  const discount = more.length === 0 ? expanded<Stripe.Discount>(only) : null;
  const coupon = expanded<Stripe.Coupon>(discount?.source?.coupon);
  const off = coupon && offOf(coupon);
  if (!discount || !coupon || !off) return null;
  const code = expanded<Stripe.PromotionCode>(discount.promotion_code)?.code ?? coupon.name ?? coupon.id;
  return { coupon: { code, off, duration: durationOf(coupon) }, endsAt: instantOrNull(discount.end) };
}

function offOf({
  percent_off,
  amount_off,
  currency,
}: Stripe.Coupon): SnapshotDiscount["coupon"]["off"] | null {
  if (percent_off) return { kind: "percent", basisPoints: Math.round(percent_off * 100) };
  if (amount_off && currency) return { kind: "amount", amount: amount_off, currency: currency.toUpperCase() };
  return null;
}

function durationOf({ duration, duration_in_months }: Stripe.Coupon): SnapshotDiscount["coupon"]["duration"] {
  if (duration === "once") return { kind: "once" };
  return duration === "repeating" && duration_in_months
    ? { kind: "repeating", months: duration_in_months }
    : { kind: "forever" };
}
