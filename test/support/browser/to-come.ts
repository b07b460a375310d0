import type { CreditEntry, UpcomingCharge } from "../../../shared/api/types/index.ts";
import { eur } from "./states.ts";

const charge = (
  date: string,
  subtotal: number,
  tax: number,
  more: Partial<UpcomingCharge> = {},
): UpcomingCharge => ({
  date,
  at: `${date}T09:00:00.000Z`,
  kind: "renewal",
  description: "Pro, mensuel",
  invoiceId: null,
  period: null,
  lines: [],
  vatGroups: [],
  subtotal: eur(subtotal),
  tax: eur(tax),
  total: eur(subtotal + tax),
  creditApplied: eur(0),
  amountDue: eur(subtotal + tax),
  notes: [],
  ...more,
});

/** A coupon and the credit in the first, the coupon's end in the second, the change of plan in the third. */
export const CHARGES: UpcomingCharge[] = [
  charge("2026-12-03", 4410, 882, {
    creditApplied: eur(1180),
    amountDue: eur(4112),
    notes: [
      { kind: "discount", code: "BIENVENUE", amount: eur(490) },
      { kind: "credit_applied", amount: eur(1180), left: eur(0) },
    ],
  }),
  charge("2027-01-03", 4900, 980, { notes: [{ kind: "discount_ended", code: "BIENVENUE" }] }),
  charge("2027-02-03", 19000, 3800, {
    kind: "scheduled_change",
    description: "Essentiel, annuel",
    notes: [
      {
        kind: "scheduled_change",
        from: { plan: { id: "pro", name: "Pro" }, interval: "month", quantity: 1 },
        to: { plan: { id: "essentiel", name: "Essentiel" }, interval: "year", quantity: 3 },
      },
    ],
  }),
];

/** Given back in October, used in part in November; newest first. */
export const CREDIT: CreditEntry[] = [
  {
    id: "2",
    at: "2026-11-03T09:00:00.000Z",
    date: "2026-11-03",
    kind: "used",
    amount: eur(-2000),
    balanceAfter: eur(1180),
    invoice: { id: "in_123", number: "FA-2026-000123" },
  },
  {
    id: "1",
    at: "2026-10-12T09:00:00.000Z",
    date: "2026-10-12",
    kind: "credited",
    amount: eur(3180),
    balanceAfter: eur(3180),
    invoice: null,
  },
];
