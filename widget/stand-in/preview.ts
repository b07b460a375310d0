import type { Portal, Preview } from "../../shared/api/types/index.ts";
import { offer, withVat } from "./account.ts";
import { eur, NOW } from "./amounts.ts";
import { DOWNGRADE, PREVIEW } from "./previews.ts";

/** Recorded sums for a dearer plan, reckoned for whatever else is chosen: nine days of thirty are left. */
export function previewOf(portal: Portal, priceId: string): Preview {
  const { plan, price } = offer(portal, priceId);
  const current = portal.subscription?.status === "active" ? portal.subscription.price : null;
  const monthly = (one: { interval: string; unitAmount: { amount: number } }) =>
    one.unitAmount.amount / (one.interval === "year" ? 10 : 1);
  const total = withVat(price);
  const yearly = price.interval === "year";
  if (current && (monthly(price) < monthly(current) || (current.interval === "year" && !yearly))) {
    return { ...DOWNGRADE, nextInvoice: { date: "2026-12-03", total } };
  }
  const credit = current ? Math.round(current.unitAmount.amount * 0.3) : 0;
  const part = yearly || !current ? 1 : 0.3;
  const amount = Math.round(price.unitAmount.amount * part);
  const [bought, given] = PREVIEW.lines;
  const subtotal = amount - credit;
  const tax = Math.round(subtotal / 5);
  return {
    ...PREVIEW,
    lines: [
      ...(bought
        ? [
            {
              ...bought,
              description: `${plan.name}, ${yearly ? "annuel" : "mensuel"}`,
              amount: eur(amount),
              period: { start: NOW, end: yearly ? bought.period.end : "2026-12-03T09:00:00.000Z" },
              proration: part < 1 ? { days: 9, of: 30 } : null,
            },
          ]
        : []),
      ...(given && credit > 0 ? [{ ...given, amount: eur(-credit) }] : []),
    ],
    subtotal: eur(subtotal),
    tax: eur(tax),
    total: eur(subtotal + tax),
    dueNow: eur(subtotal + tax),
    nextInvoice: { date: yearly ? "2027-11-24" : "2026-12-03", total },
  };
}
