import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill } from "../../../worker/domain/bill.ts";
import { cancel, takeBack } from "../../../worker/domain/cancellation.ts";
import { changeTiming } from "../../../worker/domain/change-timing.ts";
import { nextCharge } from "../../../worker/domain/next-charge.ts";
import { nextPeriod } from "../../../worker/domain/next-period.ts";
import type { Subscription } from "../../../worker/domain/subscription.ts";
import { PARIS } from "./billing.ts";
import { anyEvents, anyInstant, anyTerms, changeAt, playEvents, type Told } from "./history.ts";

/** Subscriptions in any state that changes and renewals lead to. */
const anyTold: fc.Arbitrary<Told> = fc
  .tuple(anyTerms, anyInstant, anyEvents)
  .map(([first, at, events]) => playEvents(first, at, events).at(-1) as Told);

function amounts({ lines }: Bill): number[] {
  return lines.map(({ amount }) => amount);
}

test("cancel then take back leaves the subscription as it was, to the byte", () => {
  fc.assert(
    fc.property(anyTold, ({ after, at }) => {
      expect(JSON.stringify(takeBack(cancel(after, at)))).toBe(JSON.stringify(after));
    }),
  );
});

test("cancelling twice is cancelling once, and never moves the end of what is paid", () => {
  fc.assert(
    fc.property(anyTold, ({ after, at }) => {
      const once = cancel(after, at);
      expect(cancel(once, at + 5_000)).toBe(once);
      expect(once.cancellation?.cancelAt).toBe(after.periodEnd);
      expect(once.periodEnd).toBe(after.periodEnd);
    }),
  );
});

test("what is announced as the next charge is what the next period is billed, or nothing is announced", () => {
  fc.assert(
    fc.property(anyTold, fc.nat(1e7), ({ after, at }, balance) => {
      const billing = { ...PARIS, balance };
      expect(nextCharge(after, billing, true)?.total).toBe(nextPeriod(after, billing).bill.due);
      expect(nextCharge(cancel(after, at), billing, true)).toBeNull();
    }),
  );
});

test("a preview's next invoice is the invoice that follows", () => {
  fc.assert(
    fc.property(anyTold, ({ quote, bill }) => {
      if (!quote) return;
      const next = nextPeriod(quote.subscription, { ...PARIS, balance: bill.balanceAfter });
      expect(quote.nextInvoice).toEqual({ at: quote.subscription.periodEnd, total: next.bill.due });
    }),
  );
});

test("the same change at the same instant is the same to the cent, and asking for it changes nothing", () => {
  fc.assert(
    fc.property(anyTold, anyTerms, ({ after, at }, wanted) => {
      const before = JSON.stringify(after);
      const [one, other] = [changeAt(after, wanted, at), changeAt(after, wanted, at)];
      expect(other).toEqual(one);
      expect(JSON.stringify(after)).toBe(before);
    }),
  );
});

/** Without the days that are counted for display. */
function unshown({ carried, ...subscription }: Subscription) {
  return { ...subscription, carried: carried?.map(({ proration, ...line }) => line) };
}

test("the seller's time zone changes no amount", () => {
  fc.assert(
    fc.property(
      anyTold,
      anyTerms,
      fc.constantFrom("Asia/Tokyo", "America/New_York"),
      ({ after, at }, wanted, timeZone) => {
        const [here, there] = [
          changeAt(after, wanted, at),
          changeAt(after, wanted, at, { ...PARIS, timeZone }),
        ];
        expect(amounts(there.bill)).toEqual(amounts(here.bill));
        expect(unshown(there.subscription)).toEqual(unshown(here.subscription));
      },
    ),
  );
});

test("a change that waits for the period's end charges nothing and leaves all of the period as it is", () => {
  fc.assert(
    fc.property(anyTold, anyTerms, ({ after, at }, wanted) => {
      const { effective, bill, subscription } = changeAt(after, wanted, at);
      if (effective === "now") return;
      expect([bill.lines.length, bill.due]).toEqual([0, 0]);
      expect({ ...subscription, scheduled: null }).toEqual({ ...after, scheduled: null });
      expect(subscription.scheduled).toEqual({ terms: wanted, effectiveAt: after.periodEnd });
    }),
  );
});

test("a scheduled change that is dropped leaves no trace in money", () => {
  fc.assert(
    fc.property(anyTold, anyTerms, ({ after, at }, wanted) => {
      const clean = { ...after, scheduled: null };
      const dropped = { ...changeAt(clean, wanted, at).subscription, scheduled: null };
      if (changeAt(clean, wanted, at).effective === "now") return;
      expect(nextPeriod(dropped, PARIS)).toEqual(nextPeriod(clean, PARIS));
    }),
  );
});

test("a change now ends no earlier than the period did, so that paid time is never shortened", () => {
  fc.assert(
    fc.property(anyTold, anyTerms, ({ after, at }, wanted) => {
      const { subscription } = changeAt(after, wanted, at);
      const longer = after.terms.interval === "month" || wanted.interval === "year";
      if (longer) expect(subscription.periodEnd).toBeGreaterThanOrEqual(after.periodEnd);
      else expect(subscription.periodEnd).toBe(after.periodEnd);
    }),
  );
});

test("year to month waits, more seats of a plan do not, fewer do", () => {
  fc.assert(
    fc.property(anyTerms, fc.integer({ min: 1, max: 9_999 }), (terms, less) => {
      const more = { ...terms, quantity: terms.quantity + less };
      const facts = { trialing: false, targetUnitAmountOnCurrentInterval: terms.unitAmount };
      expect(changeTiming({ ...facts, current: terms, target: more })).toBe("now");
      expect(changeTiming({ ...facts, current: more, target: terms })).toBe("period_end");
      const month = { ...terms, interval: "month" as const };
      const year = { ...more, interval: "year" as const };
      expect(changeTiming({ ...facts, current: year, target: month })).toBe("period_end");
    }),
  );
});

test("two changes in a period leave one charged line, for the time from the last to the end", () => {
  fc.assert(
    fc.property(anyTold, ({ after, quote, at }) => {
      expect(after.charged).toHaveLength(1);
      const [line] = after.charged;
      expect(line?.end).toBe(after.periodEnd);
      if (quote?.effective === "now" && quote.bill.lines.length > 0) expect(line?.start).toBe(at);
    }),
  );
});
