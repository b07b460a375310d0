export type PaymentMethod =
  | { kind: "card"; brand: string; last4: string; expMonth: number; expYear: number }
  | {
      kind: "sepa_debit";
      last4: string;
      /** The reference of the mandate by which the account is debited. */
      mandate?: string;
    };

/** A means of payment on file; charges go to the one that is `default`. */
export type SavedPaymentMethod = PaymentMethod & { id: string; default: boolean };

/** What the customer has to do with their bank or the provider before a payment can go on. */
export type RequiredAction =
  | { kind: "redirect"; url: string }
  | { kind: "stripe"; clientSecret: string; publishableKey: string };
