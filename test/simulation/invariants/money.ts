import type { SnapshotInvoice } from "../../../worker/providers/provider.ts";
import type { BookInvariant } from "./invariant.ts";

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function paidIn({ payments }: SnapshotInvoice): number {
  return sum(
    payments
      .filter(({ status }) => status === "succeeded" || status.endsWith("refunded"))
      .map(({ amount }) => amount),
  );
}

/** Done, or done but for the bank's answer to a direct debit. */
function carriedOut(outcome: { kind?: string } | null): boolean {
  return outcome?.kind === "succeeded" || outcome?.kind === "processing";
}

/** The line of an invoice that is for a whole period, and whether the invoice credits another for it. */
function wholePeriod({ type, lines }: SnapshotInvoice) {
  const whole = lines.find(({ proration, amount }) => !proration && amount >= 0);
  if (type !== "invoice" || !whole) return [];
  const { periodStart, periodEnd } = whole;
  return [{ periodStart, periodEnd, credits: lines.some(({ amount }) => amount < 0) }];
}

/** What holds of amounts, of each customer. */
export const MONEY: readonly BookInvariant[] = [
  {
    sentence:
      "An invoice's lines make its VAT bases, its bases its subtotal, and subtotal and VAT its total.",
    against: ({ invoices }) =>
      invoices.find(
        ({ lines, vatGroups, subtotal, tax, total }) =>
          sum(lines.map(({ amount }) => amount)) !== subtotal ||
          sum(vatGroups.map(({ base }) => base)) !== subtotal ||
          sum(vatGroups.map((group) => group.tax)) !== tax ||
          subtotal + tax !== total,
      ),
  },
  {
    sentence: "The VAT of a group is its base × its rate, rounded half away from zero, once.",
    against: ({ invoices }) =>
      invoices
        .flatMap(({ vatGroups }) => vatGroups)
        .find(({ base, rate, tax }) => {
          const exact = BigInt(Math.abs(base)) * BigInt(rate);
          return Math.abs(tax) !== Number((2n * exact + 10_000n) / 20_000n) || tax * base < 0;
        }),
  },
  {
    sentence: "What was paid, what is left to pay and what the credit paid make the total.",
    against: ({ invoices }) =>
      invoices.find(
        (invoice) =>
          invoice.type === "invoice" &&
          invoice.status !== "void" &&
          invoice.amountPaid + invoice.amountRemaining + invoice.creditApplied !== invoice.total,
      ),
  },
  {
    sentence: "An invoice is paid by payments of exactly what it asks, once.",
    against: ({ invoices }) =>
      invoices.find(
        (invoice) =>
          (invoice.type === "invoice" && paidIn(invoice) !== invoice.amountPaid) ||
          (invoice.status === "paid" && invoice.amountRemaining !== 0) ||
          invoice.payments.filter(({ status }) => status === "succeeded").length > 1,
      ),
  },
  {
    sentence: "The credit balance is what invoices that stand have put in and taken out, never negative.",
    against: ({ account, invoices }) => {
      const expected = -sum(
        invoices
          .filter(({ status }) => status !== "void")
          // What a credit note says was paid from the credit is given back to it.
          .map(({ type, creditApplied }) =>
            type === "invoice" ? creditApplied : -Math.max(0, creditApplied),
          ),
      );
      return account.balance === expected && account.balance >= 0
        ? null
        : { balance: account.balance, expected };
    },
  },
  {
    sentence: "No invoice asks for less than nothing.",
    against: ({ invoices }) =>
      invoices.find(({ amountRemaining, amountPaid }) => amountRemaining < 0 || amountPaid < 0),
  },
  {
    sentence: "All invoices of a customer are in one currency.",
    against: ({ account, invoices }) => invoices.find(({ currency }) => currency !== account.currency),
  },
  {
    sentence:
      "The whole time of a period is charged once, and periods of a subscription follow without a gap.",
    against: ({ invoices }) => {
      const bySubscription = Map.groupBy(invoices, ({ subscriptionId }) => subscriptionId);
      for (const own of bySubscription.values()) {
        const periods = own.flatMap(wholePeriod);
        for (const [index, period] of periods.entries()) {
          const before = periods[index - 1];
          if (!before) continue;
          const gap = period.periodStart > before.periodEnd;
          const twice = period.periodStart === before.periodStart && !period.credits;
          if (gap || twice) return [before, period];
        }
      }
      return null;
    },
  },
  {
    sentence: "Of each charge, what is kept and what is credited make what was charged; no credit is larger.",
    against: ({ invoices }) => {
      const lines = invoices.flatMap((invoice) => invoice.lines);
      const charged = sum(lines.filter(({ amount }) => amount > 0).map(({ amount }) => amount));
      const credited = -sum(lines.filter(({ amount }) => amount < 0).map(({ amount }) => amount));
      const largest = Math.max(0, ...lines.map(({ amount }) => amount));
      const tooLarge = lines.find((line) => line.quantity === -1 && line.unitAmount > largest);
      return credited > charged ? { charged, credited } : tooLarge;
    },
  },
  {
    sentence: "Nothing is under way at the bank for an invoice that is paid, and at most one debit for any.",
    against: ({ invoices }) =>
      invoices.find(({ status, payments }) => {
        const pending = payments.filter((payment) => payment.status === "pending").length;
        return pending > (status === "open" ? 1 : 0);
      }),
  },
  {
    sentence:
      "What is given back has one credit note, of the invoice's own lines less what changes have credited, and only that.",
    against: ({ invoices }) => {
      const notes = invoices.filter(({ type }) => type === "credit_note");
      const refunded = invoices.filter(({ payments }) =>
        payments.some(({ status }) => status.endsWith("refunded")),
      );
      const missing = refunded.find(
        ({ id }) => notes.filter((note) => note.correctsInvoiceId === id).length !== 1,
      );
      const other = notes.find(({ correctsInvoiceId, total, tax, lines }) => {
        const invoice = invoices.find(({ id }) => id === correctsInvoiceId);
        if (!invoice) return true;
        const own = invoice.lines.every(({ amount }, index) => lines[index]?.amount === amount);
        const credited = lines.slice(invoice.lines.length);
        if (!own || credited.some(({ amount }) => amount >= 0)) return true;
        return credited.length === 0
          ? invoice.total !== total || invoice.tax !== tax
          : total >= invoice.total;
      });
      return missing ?? other;
    },
  },
  {
    sentence:
      "What was given back of an invoice and what changes have credited of it is no more than the invoice.",
    against: ({ account, invoices }) =>
      invoices
        .filter(({ type }) => type === "credit_note")
        .map(({ correctsInvoiceId: id, subtotal }) => {
          const credited = (account.credited ?? []).filter(({ invoiceId }) => invoiceId === id);
          const asked = invoices.find((one) => one.id === id)?.subtotal ?? 0;
          return { id, asked, back: subtotal + sum(credited.map(({ amount }) => amount)) };
        })
        .find(({ asked, back }) => back > asked),
  },
  {
    sentence: "Nobody is charged twice for one operation.",
    against: ({ replies }) => {
      const succeeded = replies
        .filter(({ verb, reply }) => ["change", "payInvoice"].includes(verb) && carriedOut(reply))
        .map(({ key }) => key.split(":")[0]);
      return succeeded.find((operation, index) => succeeded.indexOf(operation) !== index);
    },
  },
  {
    sentence: "Every charge of a change was asked for by an operation, and each asked for at most one.",
    against: ({ invoices: all, replies, actions }) => {
      const invoices = all.filter(({ type }) => type === "invoice");
      const asked =
        replies.filter(({ verb, reply }) => verb === "change" && carriedOut(reply)).length +
        actions.filter(({ purpose, outcome }) => purpose.kind === "change" && carriedOut(outcome)).length;
      const firsts = new Set(invoices.map(({ subscriptionId }) => subscriptionId)).size;
      const changes = invoices.filter(({ lines }) => lines.some(({ proration }) => proration)).length;
      return changes > asked || firsts > asked ? { asked, firsts, changes } : null;
    },
  },
  {
    sentence: "Nothing is charged for time after a subscription has ended.",
    against: ({ account, invoices }) =>
      invoices.find((invoice) => {
        const subscription = account.subscriptions.find(({ id }) => id === invoice.subscriptionId);
        const ended = subscription?.endedAt ?? null;
        return ended !== null && invoice.createdAt > ended && invoice.type === "invoice";
      }),
  },
];
