import fc from "fast-check";
import type { Bill } from "../../../worker/domain/bill.ts";
import { quoteChange } from "../../../worker/domain/change-subscription.ts";
import { nextPeriod } from "../../../worker/domain/next-period.ts";
import type { Quote } from "../../../worker/domain/quote.ts";
import { quoteStart } from "../../../worker/domain/start-subscription.ts";
import type { Subscription, Terms } from "../../../worker/domain/subscription.ts";
import { PARIS, type PlanId, terms, unitAmountOn } from "./billing.ts";

/** Any instant of a century, on a whole second. */
export const anyInstant: fc.Arbitrary<number> = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 })
  .map((seconds) => seconds * 1000);

export const anyTerms: fc.Arbitrary<Terms> = fc
  .tuple(
    fc.constantFrom("essentiel", "pro", "entreprise"),
    fc.constantFrom("month", "year"),
    fc.integer({ min: 1, max: 10_000 }),
  )
  .map(([plan, interval, quantity]) => terms(`${plan}_${interval}` as Parameters<typeof terms>[0], quantity));

/** One thing that happens to a subscription: a change somewhere in the period, or the period's end. */
export interface Event {
  kind: "change" | "renew";
  terms: Terms;
  /** Where in the period, 0 ≤ x < 1. */
  part: number;
}

export const anyEvents: fc.Arbitrary<Event[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("change", "change", "renew"),
    terms: anyTerms,
    part: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
) as fc.Arbitrary<Event[]>;

export interface Told {
  before: Subscription;
  after: Subscription;
  bill: Bill;
  at: number;
  quote: Quote | null;
}

/** Plays events one after the other, the balance carried on. What each did is told. */
export function playEvents(first: Terms, at: number, events: readonly Event[], billing = PARIS): Told[] {
  const start = quoteStart("sub_1", first, 0, at, billing);
  const told: Told[] = [
    { before: start.subscription, after: start.subscription, bill: start.bill, at, quote: start },
  ];
  let now = at;
  for (const event of events) {
    const last = told.at(-1) as Told;
    const before = last.after;
    const balance = last.bill.balanceAfter;
    if (event.kind === "renew") {
      const { subscription, bill } = nextPeriod(before, { ...billing, balance });
      now = before.periodEnd;
      told.push({ before, after: subscription, bill, at: now, quote: null });
      continue;
    }
    const from = Math.max(now, before.periodStart);
    now = from + Math.floor(((before.periodEnd - 1000 - from) / 1000) * event.part) * 1000;
    const quote = changeAt(before, event.terms, now, { ...billing, balance });
    told.push({ before, after: quote.subscription, bill: quote.bill, at: now, quote });
  }
  return told;
}

export function changeAt(subscription: Subscription, wanted: Terms, at: number, billing = PARIS): Quote {
  const unitAmountOnCurrentInterval = unitAmountOn(wanted.planId as PlanId, subscription.terms.interval);
  return quoteChange(subscription, { terms: wanted, at, unitAmountOnCurrentInterval }, billing);
}
