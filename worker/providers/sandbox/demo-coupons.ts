import type { Coupon } from "../../domain/discount.ts";

/** The codes that the demo's shop takes, each once a customer. */
export const DEMO_COUPONS: readonly Coupon[] = [
  { code: "BIENVENUE20", off: { kind: "percent", basisPoints: 2_000 }, duration: { kind: "once" } },
  {
    code: "RENTREE10",
    off: { kind: "percent", basisPoints: 1_000 },
    duration: { kind: "repeating", months: 3 },
  },
  { code: "PARTENAIRE", off: { kind: "percent", basisPoints: 1_500 }, duration: { kind: "forever" } },
  {
    code: "MOINS15",
    off: { kind: "amount", amount: 1_500, currency: "EUR" },
    duration: { kind: "once" },
  },
];
