import type { BillingDetails } from "../../../shared/api/types/index.ts";
import type { AccountRow, CustomerRow } from "../customers.ts";

/** What the provider holds, or what the host told of a customer that has no account there yet. */
export function wireBillingDetails(customer: CustomerRow, account: AccountRow | null): BillingDetails {
  return account?.details ?? detailsOf(customer);
}

export function detailsOf({ name, email }: { name: string; email: string }): BillingDetails {
  return { name, email, invoiceEmails: [], siren: null, vatId: null, orderReference: null, address: null };
}
