import type { BillingDetails, InvoiceCorrection } from "../../../shared/api/types/index.ts";
import { changesOf, type FormValues } from "../billing-details/form-values.ts";

/** What a correction may change of a customer; who gets copies is no part of an invoice. */
export function correctionOf(before: BillingDetails, values: FormValues): InvoiceCorrection {
  const { name, siren, vatId, orderReference, address } = changesOf(before, values);
  const changes = { name, siren, vatId, orderReference, address };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
