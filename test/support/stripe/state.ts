import type { Coupon } from "../../../worker/domain/discount.ts";
import type { Subscription } from "../../../worker/domain/subscription.ts";
import type { Catalogue, SnapshotPayment } from "../../../worker/providers/provider.ts";
import type { Card } from "../../../worker/providers/sandbox/test-cards.ts";
import type { Work } from "../../../worker/providers/sandbox/work.ts";

export type Metadata = Record<string, string>;

export interface SimMethod {
  id: string;
  card: Card;
  detached?: boolean;
}

export interface SimTaxId {
  id: string;
  type: string;
  value: string;
}

/** What Stripe knows of a subscription beside what the rules of billing do. */
export interface SimSubscription {
  metadata: Metadata;
  defaultMethod: string | null;
  latestInvoice: string | null;
  scheduleId: string | null;
  comment: string | null;
  itemId: string;
  /** A change that is applied when its invoice is paid. */
  pending: { subscription: Subscription; invoiceId: string } | null;
  /** Set while the first invoice is not paid: the subscription is not among the account's. */
  unbegun: { subscription: Subscription; status: "incomplete" | "incomplete_expired" } | null;
}

export interface SimInvoice {
  metadata: Metadata;
  reason: "subscription_create" | "subscription_update" | "subscription_cycle";
  intentId: string;
  /** An account that rounds otherwise: so much more VAT than the rules say. */
  moreTax?: number;
  /** Of the tax ids and custom fields that were frozen with it. */
  taxIds: SimTaxId[];
  customFields: { name: string; value: string }[];
}

export interface SimSetup {
  id: string;
  status: "requires_payment_method" | "succeeded";
  methodId: string | null;
}

export interface SimSchedule {
  id: string;
  subscriptionId: string;
  status: "active" | "released" | "canceled";
  endBehavior: "release" | "cancel";
  metadata: Metadata;
}

/** A change of a customer's credit; below nothing is in their favour, as Stripe counts. */
export interface SimBalanceTransaction {
  id: string;
  amount: number;
  endingBalance: number;
  created: number;
  description: string | null;
  metadata: Metadata;
}

/** What a bank took back, or may. */
export interface SimDispute {
  id: string;
  invoiceId: string;
  chargeId: string;
  /** Stripe answers nothing to that of a debit: it is lost at once. */
  status: "needs_response" | "won" | "lost";
  created: number;
}

/** What was given back of a charge. */
export interface SimRefund {
  id: string;
  chargeId: string;
  amount: number;
  created: number;
  status: "succeeded" | "pending" | "failed";
  /** The credit note that it was made by; `null`: at the dashboard, by itself. */
  noteId: string | null;
}

/** A payment of its own, beside those that invoices bring along. */
export interface SimIntent {
  id: string;
  amount: number;
  currency: string;
  created: number;
  metadata: Metadata;
  /** Newest first. */
  payments: SnapshotPayment[];
  /** What the bank will answer to the debit that is under way. */
  debit: { at: number; declineCode: string | null } | null;
}

/** One customer: the rules' own view of them (`work`), and what only Stripe's API shows. */
export interface SimCustomer {
  id: string;
  created: number;
  deleted: boolean;
  testClock: string | null;
  name: string;
  email: string;
  address: Record<string, string>;
  locales: string[];
  metadata: Metadata;
  customFields: { name: string; value: string }[];
  taxIds: SimTaxId[];
  defaultMethod: string | null;
  methods: SimMethod[];
  setups: SimSetup[];
  /** Oldest first. */
  balanceTransactions: SimBalanceTransaction[];
  work: Work;
  subscriptions: Map<string, SimSubscription>;
  invoices: Map<string, SimInvoice>;
  schedules: SimSchedule[];
  disputes: SimDispute[];
  refunds: SimRefund[];
  intents: SimIntent[];
}

/** The whole account at Stripe. */
export interface Sim {
  catalogue: Catalogue;
  /** What can be redeemed by a promotion code of the same name. */
  coupons: readonly Coupon[];
  customers: Map<string, SimCustomer>;
  clocks: Map<string, number>;
  wallClock: () => number;
  newId: (prefix: string) => string;
}

export function nowOf(sim: Sim, customer: Pick<SimCustomer, "testClock"> | null): number {
  const clock = customer?.testClock ? sim.clocks.get(customer.testClock) : undefined;
  return clock ?? Math.floor(sim.wallClock() / 1000) * 1000;
}

/** Amounts and instants are ours in here, Stripe's on the wire. */
export function seconds(instant: number): number {
  return Math.floor(instant / 1000);
}
