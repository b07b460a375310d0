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
  const coupon = mapCoupon(
    expanded<Stripe.Coupon>(discount?.source?.coupon),
    expanded<Stripe.PromotionCode>(discount?.promotion_code)?.code,
  );
  return discount && coupon && { coupon, endsAt: instantOrNull(discount.end) };
}

/** Called by the code that was entered, else by its own name; `null` where it takes off nothing that is known. */
export function mapCoupon(
  coupon: Stripe.Coupon | null,
  code: string | undefined,
): SnapshotDiscount["coupon"] | null {
  const off = coupon && offOf(coupon);
  if (!coupon || !off) return null;
  return { code: code ?? coupon.name ?? coupon.id, off, duration: durationOf(coupon) };
}

/** What each discount of an invoice is called: the code that was entered, else its coupon's name. */
export function discountCodes(
  discounts: readonly (string | Stripe.Discount | Stripe.DeletedDiscount)[] | null | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    (discounts ?? []).flatMap((one): [string, string][] => {
      if (typeof one === "string") return [];
      const code = expanded<Stripe.PromotionCode>(one.promotion_code)?.code;
      const coupon = expanded<Stripe.Coupon>(one.source?.coupon);
      const name = code ?? coupon?.name ?? coupon?.id;
      return name ? [[one.id, name]] : [];
    }),
  );
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
