import type { BillingDetails, CancellationFeedback, RequiredAction } from "../../shared/api/types/index.ts";
import type { Catalogue, ProviderClock, Snapshot } from "../../shared/snapshot.ts";

export type * from "../../shared/snapshot.ts";

/**
 * The only way to a payment provider. Instants are epoch milliseconds of the provider's clock,
 * amounts are integers in the minor unit, rates are basis points.
 *
 * Every verb that writes takes a `key` (`operationId:attempt:step`): called again with the same key
 * it must do nothing and answer what it answered the first time.
 *
 * Errors: `ProviderUnavailable` when the result is unknown (time-out, 5xx, storage): call again with
 * the same key. `ProviderRefused` when the provider knows the request and will never do it.
 */
export interface PaymentProvider {
  readonly name: "sandbox" | "stripe";

  /** The clock that decides money: of one customer (a test clock), or of the provider. */
  clock(providerCustomerId: string | null): Promise<ProviderClock>;

  catalogue(): Promise<Catalogue>;

  /** One provider customer for each of ours, also under a race: same `customerId`, same answer. */
  createCustomer(input: NewCustomer, key: string): Promise<{ providerCustomerId: string }>;
  updateBillingDetails(providerCustomerId: string, details: BillingDetails, key: string): Promise<void>;

  /** What a change would cost at `at`; writes nothing. Also the first subscription of a customer. */
  previewChange(providerCustomerId: string, target: ChangeTarget, at: number): Promise<ChangePreview>;

  /** Does what was previewed at the previewed price, or answers `stale` and changes nothing. */
  change(providerCustomerId: string, change: LockedChange, key: string): Promise<ChangeOutcome>;

  /**
   * Asks again for the outcome of a change or payment that answered `requires_action` or `processing`. A card that
   * was refused is the end of a change when the customer asks; an event leaves them at the fields, to try another.
   */
  settle(providerCustomerId: string, reference: string, asker?: Asker): Promise<PaymentOutcome>;

  /** Gives up an outcome that waits on the customer; its invoice is voided. Again: nothing happens. */
  abandon(providerCustomerId: string, reference: string, key: string): Promise<void>;

  dropScheduledChange(providerCustomerId: string, key: string): Promise<void>;

  /** Ends the subscription at the end of the paid period or trial; parks a scheduled change. */
  cancel(providerCustomerId: string, request: CancellationRequest, key: string): Promise<void>;
  /** Takes a cancellation back; the parked change returns with its date. */
  resume(providerCustomerId: string, key: string): Promise<void>;

  /** Pays an open invoice now; `returnUrl` is where a redirect brings the customer back to. */
  payInvoice(
    providerCustomerId: string,
    invoiceId: string,
    key: string,
    returnUrl?: string | null,
  ): Promise<PaymentOutcome>;

  /** Where the customer enters a payment method; `returnUrl` is where the provider sends them afterwards. */
  setupPaymentMethod(providerCustomerId: string, returnUrl: string, key: string): Promise<RequiredAction>;

  /** Charges go to this means of payment from now on. Throws `unknown_payment_method`. */
  setDefaultPaymentMethod(providerCustomerId: string, methodId: string, key: string): Promise<void>;

  /**
   * Forgets a means of payment. Throws `unknown_payment_method`, and `payment_method_in_use` for the default of
   * a subscription that has not ended.
   */
  removePaymentMethod(providerCustomerId: string, methodId: string, key: string): Promise<void>;

  /**
   * Where the PDF is that the provider made of an invoice or credit note, good for days at least. Throws
   * `unknown_invoice` for what it has made none of.
   */
  providerDocument(providerCustomerId: string, invoiceId: string): Promise<{ url: string }>;

  /** Everybody who has an account at the provider, a page at a time, newest first. */
  customers(after: string | null): Promise<CustomerPage>;
  /** Notes our id on an account that was opened without us: `createCustomer` finds it from then on. */
  adoptCustomer(providerCustomerId: string, customerId: string, key: string): Promise<void>;

  /** What the provider says now about one customer, bounded (at most 100 invoices and credit notes). */
  snapshot(providerCustomerId: string, scope: SnapshotScope): Promise<Snapshot>;
}

export class ProviderUnavailable extends Error {
  override name = "ProviderUnavailable";
}

/** Why a provider will never do what was asked. */
export type RefusalCode =
  | "unknown_customer"
  | "unknown_price"
  | "inactive_price"
  | "unknown_coupon"
  | "currency_mismatch"
  | "out_of_range"
  | "same_plan"
  | "no_subscription"
  | "unknown_invoice"
  | "invoice_not_open"
  | "unknown_reference"
  | "unknown_payment_method"
  | "payment_method_in_use"
  | "key_reused";

export class ProviderRefused extends Error {
  override name = "ProviderRefused";
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

export interface NewCustomer {
  customerId: string;
  locale: string;
  details: BillingDetails;
}

export interface CustomerPage {
  data: ProviderCustomer[];
  /** Where the next page begins; `null` on the last one. */
  nextCursor: string | null;
}

/** An account at the provider, as far as it says whose it is. */
export interface ProviderCustomer {
  providerCustomerId: string;
  /** Our id of the customer, where it is noted there. */
  customerId: string | null;
  name: string;
  email: string;
  /** BCP 47. */
  locale: string;
  /** What else is noted there, by name: a host may have its own id among it. */
  notes: Record<string, string>;
}

export interface ChangeTarget {
  priceId: string;
  quantity: number;
  couponCode: string | null;
}

export interface ChangeLine {
  description: string;
  /** Before VAT; negative for a credit. */
  amount: number;
  periodStart: number;
  periodEnd: number;
  /** Whole days for display. */
  proration: { days: number; of: number } | null;
}

export interface ChangePreview {
  effective: "now" | "period_end";
  effectiveAt: number;
  currency: string;
  lines: ChangeLine[];
  subtotal: number;
  tax: number;
  total: number;
  dueNow: number;
  nextInvoice: { at: number; total: number } | null;
  /** The state this was computed on; a change with another basis is stale. */
  basis: string;
}

export interface LockedChange extends ChangeTarget {
  /** The instant of the preview: the same instant gives the same cents. */
  at: number;
  effective: "now" | "period_end";
  dueNow: number;
  basis: string;
  /** Where a redirect brings the customer back to. */
  returnUrl: string;
}

/**
 * What was charged is not what the preview showed: somebody changed something at the provider between the last
 * look and the charge. Amounts are VAT included; `credited` is what was put right at once.
 */
export interface PriceDifference {
  invoiceId: string;
  currency: string;
  previewed: number;
  charged: number;
  credited: number;
}

/** Who wants to know an outcome. */
export type Asker = "customer" | "event";

export type PaymentOutcome =
  | { kind: "succeeded"; difference?: PriceDifference }
  | { kind: "requires_action"; action: RequiredAction; reference: string }
  | { kind: "processing"; reference: string }
  | { kind: "declined"; declineCode: string };

export type ChangeOutcome = PaymentOutcome | { kind: "stale" };

export interface CancellationRequest {
  feedback: CancellationFeedback | null;
  comment: string | null;
}

export interface SnapshotScope {
  /** What was final before this keeps the document that the provider made of it; left out: nothing was. */
  issuedFrom?: number;
  /** Invoices created at or after this instant, all when `null`. */
  since: number | null;
  /** Invoices that we hold as not final, or that an event named. */
  invoiceIds: string[];
  /** The newest entry of the credit ledger that we hold: those after it are wanted. */
  creditAfter: string | null;
  /** Payments that we hold as given back in full, and a credit note of them: nothing is to be learnt of them. */
  refunded?: string[];
}
