import { DAY } from "../../shared/time.ts";
import type { Billing } from "../../worker/domain/bill.ts";
import { cancel, takeBack } from "../../worker/domain/cancellation.ts";
import { quoteChange } from "../../worker/domain/change-subscription.ts";
import { lineWords } from "../../worker/domain/line-words.ts";
import { nextPeriod } from "../../worker/domain/next-period.ts";
import { quoteStart } from "../../worker/domain/start-subscription.ts";
import type { Subscription, Terms } from "../../worker/domain/subscription.ts";
import { figure, printTable } from "./table.ts";

const BILLING: Billing = {
  treatment: { category: "S", rate: 2000 },
  balance: 0,
  words: lineWords("fr"),
  timeZone: "Europe/Paris",
};
const START = Date.parse("2027-01-31T09:00:00Z");
/** What the engine is promised to bill on one core. */
const PROMISED = 5_000;

function terms(planId: string, unitAmount: number, quantity: number): Terms {
  return {
    planId,
    planName: planId,
    priceId: planId,
    unitAmount,
    currency: "EUR",
    interval: "month",
    quantity,
  };
}

/** A year of one subscription: twelve renewals, an upgrade, a downgrade, a cancellation that is taken back. */
function year(subscription: Subscription, balance: number): { subscription: Subscription; balance: number } {
  let now = { subscription, balance };
  for (let month = 0; month < 12; month++) {
    if (month === 4) now = change(now.subscription, terms("pro", 4_900, 1 + (month % 3)), now.balance);
    if (month === 8) now = change(now.subscription, terms("essentiel", 1_900, 1), now.balance);
    if (month === 10)
      now.subscription = takeBack(cancel(now.subscription, now.subscription.periodStart + DAY));
    const next = nextPeriod(now.subscription, { ...BILLING, balance: now.balance });
    now = { subscription: next.subscription, balance: next.bill.balanceAfter };
  }
  return now;
}

function change(subscription: Subscription, to: Terms, balance: number) {
  const request = {
    terms: to,
    at: subscription.periodStart + 9 * DAY,
    unitAmountOnCurrentInterval: to.unitAmount,
  };
  const quote = quoteChange(subscription, request, { ...BILLING, balance });
  return { subscription: quote.subscription, balance: quote.bill.balanceAfter };
}

function perSecond(seconds: number, work: () => void): number {
  let count = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  for (; performance.now() < end; count++) work();
  return count / ((performance.now() - started) / 1000);
}

/** The pure engine on one core, beside what was promised; a renewal beside one `Date` of JavaScript's own. */
export function benchEngine(): void {
  // A thousand customers of a thousand days, each a year further every time: no two periods are the same.
  const customers = Array.from({ length: 1_000 }, (_, day) => ({
    subscription: quoteStart("sub_1", terms("essentiel", 1_900, 1), 0, START + day * DAY, BILLING)
      .subscription,
    balance: 0,
  }));
  let turn = 0;
  const nextYear = () => {
    const index = turn++ % customers.length;
    const customer = customers[index];
    if (customer) customers[index] = year(customer.subscription, customer.balance);
  };
  perSecond(0.5, nextYear);
  const years = perSecond(2, nextYear);
  const [fresh] = customers;
  if (!fresh) return;
  const renewals = perSecond(1, () => nextPeriod(fresh.subscription, BILLING));
  const dates = perSecond(0.5, () => new Date(START).toISOString());
  printTable(
    "Engine, one core",
    ["", "a second", "µs each", "baseline"],
    [
      [
        "subscription-years (12 renewals, 2 changes)",
        figure(years),
        figure(1e6 / years, 1),
        `${figure(PROMISED)} promised`,
      ],
      [
        "renewals",
        figure(renewals),
        figure(1e6 / renewals, 2),
        `${figure(1e6 / dates, 2)} µs a Date as text`,
      ],
    ],
  );
}
