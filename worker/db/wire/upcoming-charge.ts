import type { UpcomingCharge, UpcomingChargeNote, UpcomingOffer } from "../../../shared/api/types/index.ts";
import { money } from "../../../shared/money.ts";
import { dateInZone, toInstant } from "../../../shared/time.ts";
import type { LineWords } from "../../domain/line-words.ts";
import type { Terms } from "../../domain/subscription.ts";
import type { UpcomingCharge as Charge } from "../../domain/upcoming-charges.ts";
import type { SubscriptionsOf } from "../subscriptions.ts";
import { type InvoiceListRow, type InvoiceRow, wireLine, wireVatGroup } from "./invoice.ts";

export function wireUpcomingCharge(charge: Charge, zone: string): UpcomingCharge {
  const { at, kind, bill } = charge;
  const [main] = bill.lines;
  const amount = (value: number) => money(value, bill.currency);
  return {
    date: dateInZone(at, zone),
    at: toInstant(at),
    kind,
    description: main?.description ?? "",
    invoiceId: null,
    period: main ? { start: toInstant(main.periodStart), end: toInstant(main.periodEnd) } : null,
    lines: bill.lines.map((line) => wireLine(line, bill.currency)),
    vatGroups: bill.vatGroups.map((group) => wireVatGroup(group, bill.currency)),
    subtotal: amount(bill.subtotal),
    tax: amount(bill.tax),
    total: amount(bill.total),
    creditApplied: amount(bill.creditApplied),
    amountDue: amount(bill.due),
    notes: notesOf(charge),
  };
}

function notesOf({ kind, bill, before, terms, discount, endedDiscount }: Charge): UpcomingChargeNote[] {
  const amount = (value: number) => money(value, bill.currency);
  const notes: UpcomingChargeNote[] = [];
  if (kind === "scheduled_change") notes.push({ kind, from: offerOf(before), to: offerOf(terms) });
  if (discount) {
    const reduction = bill.lines.slice(1).reduce((sum, line) => sum - line.amount, 0);
    notes.push({ kind: "discount", code: discount.coupon.code, amount: amount(reduction) });
  }
  if (endedDiscount) notes.push({ kind: "discount_ended", code: endedDiscount.coupon.code });
  if (bill.creditApplied > 0) {
    const left = amount(Math.max(0, bill.balanceAfter));
    notes.push({ kind: "credit_applied", amount: amount(bill.creditApplied), left });
  }
  return notes;
}

function offerOf({ planId, planName, interval, quantity }: Terms): UpcomingOffer {
  return { plan: { id: planId, name: planName }, interval, quantity };
}

/** The next try of an open invoice. */
export function wireRetry(row: InvoiceRow & InvoiceListRow, at: number, zone: string): UpcomingCharge {
  const amount = (value: number) => money(value, row.currency);
  const { periodStart, periodEnd } = row;
  return {
    date: dateInZone(at, zone),
    at: toInstant(at),
    kind: "retry",
    description: row.description,
    invoiceId: row.id,
    period:
      periodStart === null || periodEnd === null
        ? null
        : { start: toInstant(periodStart), end: toInstant(periodEnd) },
    lines: row.lines.map((line) => wireLine(line, row.currency)),
    vatGroups: row.vatGroups.map((group) => wireVatGroup(group, row.currency)),
    subtotal: amount(row.subtotal),
    tax: amount(row.tax),
    total: amount(row.total),
    creditApplied: amount(row.creditApplied),
    amountDue: amount(row.amountRemaining),
    notes: [],
  };
}

/** A charge of which only the provider knows the lines. */
export function announcedCharge(
  row: SubscriptionsOf[number]["row"],
  { at, total }: { at: number; total: number },
  words: LineWords,
  zone: string,
): UpcomingCharge {
  const due = row.scheduledChange !== null && row.scheduledChange.effectiveAt <= at;
  const next = due && row.scheduledChange ? row.scheduledChange : row;
  const amount = money(total, row.currency);
  return {
    date: dateInZone(at, zone),
    at: toInstant(at),
    kind: row.status === "trialing" ? "trial_end" : due ? "scheduled_change" : "renewal",
    description: words.charge(next.planName, next.interval),
    invoiceId: null,
    period: null,
    lines: [],
    vatGroups: [],
    subtotal: null,
    tax: null,
    total: amount,
    creditApplied: money(0, row.currency),
    amountDue: amount,
    notes: [],
  };
}
