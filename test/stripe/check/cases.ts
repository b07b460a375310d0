import { type CheckAccount, DETAILS, invoicesOf, pricesOf } from "./account.ts";
import { buy, expectOutcome } from "./buying.ts";
import { euros, expectSame, expectThat } from "./expect.ts";

export interface Case {
  name: string;
  /** Answers a detail worth telling. Throws what was otherwise. */
  run(account: CheckAccount): Promise<string | null>;
}

const HOUR = 3_600_000;
const CANCELLATION = { feedback: "other" as const, comment: null };

async function running(account: CheckAccount) {
  const { subscriptions } = await account.look();
  const one = subscriptions.find(({ endedAt }) => endedAt === null);
  if (!one) throw new Error("there is no running subscription");
  return one;
}

/** The main cases, in the order of one customer's life. */
export const CASES: readonly Case[] = [
  {
    name: "plans and prices are read from products and prices",
    async run({ provider, prices }) {
      const found = pricesOf(await provider.catalogue(), Object.values(prices));
      const amounts = found.map(({ unitAmount, interval }) => `${unitAmount} ${interval}`).toSorted();
      expectSame("what is sold", amounts, ["4900 month", "49000 year", "9900 month"]);
      return null;
    },
  },
  {
    name: "two who ask for one customer get the same",
    async run({ provider, customerId, providerCustomerId, key }) {
      const input = { customerId, locale: "fr", details: DETAILS };
      const both = [key("race-a"), key("race-b")].map((one) => provider.createCustomer(input, one));
      const ids = (await Promise.all(both)).map((one) => one.providerCustomerId);
      expectSame("the customers", ids, [providerCustomerId, providerCustomerId]);
      return null;
    },
  },
  {
    name: "billing details, SIREN included, come back as they were written",
    async run(account) {
      const { details } = await account.look();
      expectSame("the details", details, DETAILS);
      return null;
    },
  },
  {
    name: "a card is entered by a SetupIntent that Stripe's fields can use",
    async run({ provider, providerCustomerId, key }) {
      const action = await provider.setupPaymentMethod(
        providerCustomerId,
        "https://crm.example/",
        key("setup"),
      );
      expectSame("the action", action.kind, "stripe");
      return null;
    },
  },
  {
    name: "a first subscription is charged as previewed, with VAT",
    async run(account) {
      await account.useCard("pm_card_visa");
      const bought = await buy(account, { priceId: account.prices.small, step: "start" });
      expectOutcome(bought, "succeeded");
      const { subscriptions, invoices } = await account.look();
      expectSame("the subscription", subscriptions[0]?.status, "active");
      const [invoice] = invoices;
      expectSame("what was charged", invoice?.amountPaid, bought.preview.dueNow);
      const groups = invoice?.vatGroups.map(({ category, rate }) => `${category} ${rate}`);
      expectSame("VAT (activate Stripe Tax and register France)", groups, ["S 2000"]);
      return euros(bought.preview.dueNow);
    },
  },
  {
    name: "the same key again does nothing and answers the same",
    async run(account) {
      const { provider, providerCustomerId: id, key, prices } = account;
      const locked = {
        priceId: prices.small,
        quantity: 1,
        couponCode: null,
        at: 0,
        effective: "now" as const,
      };
      const more = { dueNow: 0, basis: "", returnUrl: "https://crm.example/" };
      const outcome = await provider.change(id, { ...locked, ...more }, key("start"));
      expectThat(`the outcome is ${outcome.kind}`, ["succeeded", "stale"].includes(outcome.kind));
      expectSame("invoices", invoicesOf(await account.look()).length, 1);
      return null;
    },
  },
  {
    name: "a price that is not the previewed one is refused, and nothing is charged",
    async run(account) {
      const bought = await buy(account, { priceId: account.prices.large, step: "stale" }, { dueNow: 1 });
      expectOutcome(bought, "stale");
      expectSame("invoices", invoicesOf(await account.look()).length, 1);
      return null;
    },
  },
  {
    name: "a declined upgrade leaves the plan and no open invoice",
    async run(account) {
      await account.useCard("pm_card_chargeCustomerFail");
      const bought = await buy(account, { priceId: account.prices.large, step: "declined" });
      expectOutcome(bought, "declined");
      expectSame("the price", (await running(account)).priceId, account.prices.small);
      const open = invoicesOf(await account.look()).filter(({ status }) => status === "open");
      expectSame("open invoices", open.length, 0);
      return bought.outcome.kind === "declined" ? bought.outcome.declineCode : null;
    },
  },
  {
    name: "3-D Secure waits for the page; given up, the plan stays and the invoice is void",
    async run(account) {
      await account.useCard("pm_card_authenticationRequired");
      const { outcome } = await buy(account, { priceId: account.prices.large, step: "secure" });
      if (outcome.kind !== "requires_action") throw new Error(`the outcome is ${outcome.kind}`);
      expectSame("the action", outcome.action.kind, "stripe");
      const { provider, providerCustomerId: id, key } = account;
      await provider.abandon(id, outcome.reference, key("abandon"));
      expectSame("the price", (await running(account)).priceId, account.prices.small);
      const open = invoicesOf(await account.look()).filter(({ status }) => status === "open");
      expectSame("open invoices", open.length, 0);
      return null;
    },
  },
  {
    name: "an upgrade in the middle of the period is charged to the cent as previewed",
    async run(account) {
      await account.useCard("pm_card_visa");
      await account.advance((await account.provider.clock(account.providerCustomerId)).now + 10 * 24 * HOUR);
      const bought = await buy(account, { priceId: account.prices.large, quantity: 3, step: "upgrade" });
      expectOutcome(bought, "succeeded");
      const newest = invoicesOf(await account.look()).at(-1);
      expectSame("what was charged", newest?.amountPaid, bought.preview.dueNow);
      expectSame("the price", (await running(account)).priceId, account.prices.large);
      return euros(bought.preview.dueNow);
    },
  },
  {
    name: "a downgrade waits for the end of the period",
    async run(account) {
      const bought = await buy(account, { priceId: account.prices.small, step: "downgrade" });
      expectOutcome(bought, "succeeded");
      const { priceId, scheduledChange, periodEnd } = await running(account);
      expectSame("the price", priceId, account.prices.large);
      const change = [scheduledChange?.priceId, scheduledChange?.effectiveAt];
      expectSame("the scheduled change", change, [account.prices.small, periodEnd]);
      return null;
    },
  },
  {
    name: "a cancellation parks the scheduled change, taking it back restores it",
    async run(account) {
      const { provider, providerCustomerId: id, key } = account;
      await provider.cancel(id, CANCELLATION, key("cancel"));
      const cancelled = await running(account);
      expectSame("the end", cancelled.cancelAt, cancelled.periodEnd);
      expectSame("the scheduled change", cancelled.scheduledChange, null);
      await provider.resume(id, key("resume"));
      const resumed = await running(account);
      expectSame("the end", resumed.cancelAt, null);
      expectSame("the scheduled change", resumed.scheduledChange?.priceId, account.prices.small);
      return null;
    },
  },
  {
    name: "a scheduled change can be dropped",
    async run(account) {
      await account.provider.dropScheduledChange(account.providerCustomerId, account.key("drop"));
      expectSame("the scheduled change", (await running(account)).scheduledChange, null);
      return null;
    },
  },
  {
    name: "the renewal is charged when the clock passes it",
    async run(account) {
      const before = await running(account);
      const known = invoicesOf(await account.look()).length;
      // Stripe finalizes a renewal's invoice an hour after it made it.
      await account.advance(before.periodEnd + 2 * HOUR);
      const after = await running(account);
      expectSame("the period's beginning", after.periodStart, before.periodEnd);
      const invoices = invoicesOf(await account.look());
      expectSame("invoices", invoices.length, known + 1);
      expectSame("what was charged", invoices.at(-1)?.amountPaid, before.nextCharge?.total);
      return euros(invoices.at(-1)?.amountPaid ?? 0);
    },
  },
  {
    name: "a cancellation ends the subscription on its day",
    async run(account) {
      const { provider, providerCustomerId: id, key } = account;
      await provider.cancel(id, CANCELLATION, key("cancel-again"));
      const { cancelAt } = await running(account);
      expectThat("there is no end", cancelAt !== null);
      await account.advance((cancelAt ?? 0) + 2 * HOUR);
      const { subscriptions } = await account.look();
      expectSame("the subscription", subscriptions[0]?.status, "canceled");
      return null;
    },
  },
];
