export type PaymentMethod =
  | { kind: "card"; brand: string; last4: string; expMonth: number; expYear: number }
  | { kind: "sepa_debit"; last4: string };

/** What the customer has to do with their bank or the provider before a payment can go on. */
export type RequiredAction =
  | { kind: "redirect"; url: string }
  | { kind: "stripe"; clientSecret: string; publishableKey: string };
