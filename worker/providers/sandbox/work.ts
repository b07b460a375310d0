import type { Billing } from "../../domain/bill.ts";
import type { TimingRule } from "../../domain/change-timing.ts";
import { hasEnded } from "../../domain/current-subscription.ts";
import type { Coupon } from "../../domain/discount.ts";
import type { DunningSettings } from "../../domain/dunning.ts";
import { lineWords } from "../../domain/line-words.ts";
import type { Subscription } from "../../domain/subscription.ts";
import { taxTreatment } from "../../domain/tax-treatment.ts";
import type { Catalogue, SnapshotCreditEntry, SnapshotInvoice } from "../provider.ts";
import type { Account, Action } from "./account.ts";

export interface SandboxSettings {
  seller: { country: string; timeZone: string };
  dunning: DunningSettings;
  timing: readonly TimingRule[];
  coupons: readonly Coupon[];
  /** Days before a direct debit on which it is announced. */
  debitNoticeDays: number;
  /** Where the sandbox's own pages stand, without a slash at the end. */
  origin: string;
}

/**
 * One customer while something is done to them: what was loaded, and what is to be written. The engine
 * works on this alone, so the same work at the same instant does the same.
 */
export interface Work {
  /** The billing instant at which it happens, on a whole second. */
  at: number;
  readonly newId: (prefix: string) => string;
  readonly settings: SandboxSettings;
  readonly catalogue: Catalogue;
  readonly account: Account;
  /** Those that are not final, and one that was asked for by name. */
  readonly invoices: Map<string, SnapshotInvoice>;
  /** Those that are open, and one that was asked for by name. */
  readonly actions: Map<string, Action>;
  readonly changedInvoices: Set<string>;
  readonly changedActions: Set<string>;
  /** New lines of the credit ledger. */
  readonly credit: SnapshotCreditEntry[];
  readonly events: { type: string; invoiceIds: string[]; at: number }[];
}

export function emit(work: Work, type: string, invoiceIds: string[] = []): void {
  work.events.push({ type, invoiceIds, at: work.at });
}

export function putInvoice(work: Work, invoice: SnapshotInvoice): SnapshotInvoice {
  work.invoices.set(invoice.id, invoice);
  work.changedInvoices.add(invoice.id);
  return invoice;
}

export function putAction(work: Work, action: Action): Action {
  work.actions.set(action.id, action);
  work.changedActions.add(action.id);
  return action;
}

/** Replaces a subscription of the account, or adds it as the newest. */
export function putSubscription(work: Work, subscription: Subscription): void {
  const { subscriptions } = work.account;
  const index = subscriptions.findIndex((one) => one.id === subscription.id);
  if (index === -1) subscriptions.unshift(subscription);
  else subscriptions[index] = subscription;
}

/** The subscription that has not ended, if there is one. */
export function runningSubscription(account: Account): Subscription | null {
  return account.subscriptions.find((one) => !hasEnded(one.status)) ?? null;
}

/** What a bill of this customer depends on now. */
export function billingOf(work: Work): Billing {
  const { account, settings } = work;
  return {
    treatment: taxTreatment(settings.seller.country, account.details),
    balance: account.balance,
    words: lineWords(account.locale),
    timeZone: settings.seller.timeZone,
  };
}
