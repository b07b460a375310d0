import type { BillingDetails, VatCategory } from "../../../shared/api/types/index.ts";
import type { Subscription } from "../../domain/subscription.ts";
import type { LockedChange, PaymentOutcome } from "../provider.ts";
import type { Card } from "./test-cards.ts";

/** A card by the name that it has on our side of the port. */
export interface KeptCard extends Card {
  id: string;
}

/** All that the sandbox knows of one customer except invoices and pages: one row, one version. */
export interface Account {
  id: string;
  /** The id on our side of the port. */
  customerId: string;
  locale: string;
  details: BillingDetails;
  /** Fixed by the first subscription. */
  currency: string | null;
  /** Credit in the customer's favour is positive. */
  balance: number;
  /** The default, which charges go to. */
  card: Card | null;
  /** All that were entered and kept, the default too, newest first. */
  cards?: KeptCard[];
  /** Newest first. */
  subscriptions: Subscription[];
  /** Direct debits that the bank has not answered yet, in the order of their answers. */
  debits?: { actionId: string; at: number }[];
  /** What the banks will have to say of payments that they made, in the order of time. */
  reversals?: Reversal[];
  /** The period end whose direct debit was announced. */
  announcedFor?: number;
  /** The bills that a code has reduced first: each is good once. */
  couponUses?: { code: string; invoiceId: string }[];
  /** Codes that were used before their bills were kept. */
  usedCoupons?: string[];
  /** Invoices that were given back: each is once. */
  refundedInvoices?: string[];
  /** What changes have given back of earlier invoices. */
  credited?: Credited[];
  /** The invoice of the last charge, which a later credit note names. */
  lastInvoiceId?: string;
  /** How many invoices were numbered so far. */
  invoiceCount: number;
}

/** What a change gave back of what an earlier invoice charged. */
export interface Credited {
  invoiceId: string;
  /** The invoice of the change, on whose line it stands. */
  by: string;
  /** Positive; with the VAT that is in an inclusive price. */
  amount: number;
  inclusive: boolean;
  description: string;
  vatCategory: VatCategory;
  vatRate: number;
  periodStart: number;
  periodEnd: number;
}

/** A payment that was made, and is disputed by the holder of its card or returned by the debited bank later. */
export interface Reversal {
  kind: "dispute" | "return";
  invoiceId: string;
  paymentId: string;
  at: number;
}

export type ActionPurpose =
  /** Only keeps a card. */
  | { kind: "setup" }
  | { kind: "change"; change: LockedChange }
  | { kind: "payment"; invoiceId: string }
  | { kind: "debit"; invoiceId: string; answersAt: number; declineCode: string | null };

/** A page that waits for the customer, and what goes on when they are done. */
export interface Action {
  id: string;
  providerCustomerId: string;
  purpose: ActionPurpose;
  wants: "card" | "confirmation" | "bank";
  state: "open" | "done" | "abandoned";
  /** What became of it, once it is done. */
  outcome: PaymentOutcome | null;
  /** Where the page sends the customer afterwards; `null`: nowhere. */
  returnUrl: string | null;
  createdAt: number;
}
