export interface Address {
  line1: string;
  line2: string | null;
  postalCode: string;
  city: string;
  /** ISO 3166-1 alpha-2, upper case. */
  country: string;
}

/** Who is invoiced. A member that is not known is `null`; `invoiceEmails` get a copy of each invoice. */
export interface BillingDetails {
  name: string;
  email: string | null;
  invoiceEmails: string[];
  siren: string | null;
  vatId: string | null;
  orderReference: string | null;
  address: Address | null;
}

/** What `PATCH /v1/billing-details` takes: a missing member stays, `null` clears it. */
export type BillingDetailsPatch = Partial<BillingDetails>;
