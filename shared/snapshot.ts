import type {
  BillingDetails,
  CreditKind,
  Interval,
  InvoiceStatus,
  PaymentMethod,
  PaymentStatus,
  SavedPaymentMethod,
  SubscriptionStatus,
  VatCategory,
} from "./api/types/index.ts";

/*
 * What a provider says now about one customer or about its catalogue, in our words. Instants are
 * epoch milliseconds of the provider's clock, amounts minor units, rates basis points.
 */

export interface ProviderClock {
  now: number;
  /** A frozen clock (Stripe's test clock) stands at `now`; another runs on with the wall's. */
  frozen: boolean;
}

export interface CataloguePlan {
  id: string;
  name: string;
  /** Place in the list of plans, lowest first. */
  position: number;
  active: boolean;
  features: string[];
  limits: { key: string; label: string; unit: string | null; value: number }[];
}

/** Whether VAT comes on top of a price or is in it: then who pays it pays the same at every rate. */
export type TaxBehavior = "exclusive" | "inclusive";

export interface CataloguePrice {
  id: string;
  planId: string;
  currency: string;
  /** A unit of quantity: before VAT, or with it as the tax behaviour says. */
  unitAmount: number;
  /** Left out: exclusive. */
  taxBehavior?: TaxBehavior | null;
  interval: Interval;
  active: boolean;
  trialDays: number;
  /** Our customer's id for a private price, `null` for a public one. */
  customerId: string | null;
}

export interface Catalogue {
  plans: CataloguePlan[];
  prices: CataloguePrice[];
}

export interface Snapshot {
  providerCustomerId: string;
  /** The provider has deleted the customer: their details are known there no more. */
  deleted?: true;
  clock: ProviderClock;
  /** Fixed by the first subscription. */
  currency: string | null;
  details: BillingDetails;
  /** Credit in the customer's favour is positive. */
  creditBalance: number;
  /** What changed that balance after the entry of the scope, oldest first, at most a hundred. */
  creditEntries: SnapshotCreditEntry[];
  paymentMethod: PaymentMethod | null;
  /** All that is on file (at most a hundred), the default first. */
  paymentMethods: SavedPaymentMethod[];
  /** The current ones and the newest ended one. */
  subscriptions: SnapshotSubscription[];
  invoices: SnapshotInvoice[];
  /** Every invoice created up to here is in this snapshot or in one before it: the next one's `since`. */
  watermark: number | null;
  /** There are invoices after the watermark, or credit entries, that did not fit: ask again. */
  more: boolean;
}

/** What a coupon takes off the charges to come. */
export interface SnapshotDiscount {
  coupon: {
    code: string;
    off: { kind: "percent"; basisPoints: number } | { kind: "amount"; amount: number; currency: string };
    /** For the first charge, for the charges of so many months, or for all. */
    duration: { kind: "once" } | { kind: "repeating"; months: number } | { kind: "forever" };
  };
  /** The first instant whose charge is not reduced any more, `null` when nothing but a charge ends it. */
  endsAt: number | null;
}

export interface SnapshotSubscription {
  id: string;
  status: SubscriptionStatus;
  createdAt: number;
  planId: string;
  planName: string;
  priceId: string;
  unitAmount: number;
  taxBehavior?: TaxBehavior | null;
  currency: string;
  interval: Interval;
  quantity: number;
  periodStart: number;
  periodEnd: number;
  trialEnd: number | null;
  cancelAt: number | null;
  endedAt: number | null;
  scheduledChange: {
    planId: string;
    planName: string;
    priceId: string;
    unitAmount: number;
    taxBehavior?: TaxBehavior | null | undefined;
    interval: Interval;
    quantity: number;
    effectiveAt: number;
    /** The reduction that begins with it; without one the present goes on. */
    discount?: SnapshotDiscount | undefined;
  } | null;
  /** The instant whose day every period keeps. */
  anchor: number;
  /** What the next charges are reduced by. */
  discount: SnapshotDiscount | null;
  /** The next automatic charge, VAT included. */
  nextCharge: { at: number; total: number } | null;
}

export interface SnapshotLine {
  id: string;
  description: string;
  /** −1 with a positive unit amount for a credit. */
  quantity: number;
  unitAmount: number;
  /** Before VAT: quantity × unitAmount. */
  amount: number;
  vatCategory: VatCategory;
  vatRate: number;
  periodStart: number;
  periodEnd: number;
  proration: boolean;
  /** It lowers the line before it, of the same VAT: a coupon. */
  reduction?: true;
}

export interface SnapshotVatGroup {
  category: VatCategory;
  rate: number;
  base: number;
  tax: number;
}

export interface SnapshotPayment {
  id: string;
  status: PaymentStatus;
  amount: number;
  at: number;
  declineCode: string | null;
  method: PaymentMethod | null;
  /** Of a direct debit: the reference of its mandate (EN 16931 BT-89). */
  mandate?: string | null;
  /** When the holder of the card disputed it at their bank; left out once that came to nothing. */
  disputedAt?: number;
  /** When the bank took the money of a debit back that it had paid: the payment has failed after all. */
  returnedAt?: number;
}

/** Who makes the legal document of an invoice: `provider` for those from before this product was in use. */
export type DocumentIssuer = "seller" | "provider";

export interface SnapshotInvoice {
  id: string;
  type: "invoice" | "credit_note";
  subscriptionId: string | null;
  status: InvoiceStatus;
  /** The provider's own number, not ours. */
  providerNumber: string | null;
  /** Left out: by the seller, which is by us. */
  issuedBy?: DocumentIssuer;
  description: string;
  currency: string;
  createdAt: number;
  finalizedAt: number | null;
  dueAt: number | null;
  paidAt: number | null;
  nextAttemptAt: number | null;
  periodStart: number | null;
  periodEnd: number | null;
  lines: SnapshotLine[];
  vatGroups: SnapshotVatGroup[];
  subtotal: number;
  tax: number;
  total: number;
  /** Paid from the credit balance. */
  creditApplied: number;
  amountPaid: number;
  amountRemaining: number;
  /** The customer as the invoice froze them. */
  customer: BillingDetails;
  /** Newest first. */
  payments: SnapshotPayment[];
  /** Of a credit note: the invoice it corrects. */
  correctsInvoiceId: string | null;
}

/** One line of the ledger of a customer's credit. */
export interface SnapshotCreditEntry {
  id: string;
  at: number;
  kind: CreditKind;
  currency: string;
  /** Positive in the customer's favour. */
  amount: number;
  balanceAfter: number;
  /** The invoice or credit note that it came with. */
  invoiceId: string | null;
}

/** Something happened to a customer; what, is read from a fresh snapshot. */
export interface ProviderEvent {
  id: string;
  type: string;
  providerCustomerId: string;
  /** Hints for the snapshot's scope. */
  invoiceIds: string[];
  createdAt: number;
}

/** Stands for the customer of an event that is about the plans and prices. */
export const CATALOGUE = "catalogue";
