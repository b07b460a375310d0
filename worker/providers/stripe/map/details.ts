import type Stripe from "stripe";
import type { Address, BillingDetails } from "../../../../shared/api/types/index.ts";

/** The name of the invoice's custom field that carries the customer's own order reference. */
export const ORDER_REFERENCE = "Référence";

interface TaxId {
  type?: string | null;
  value?: string | null;
}

interface CustomField {
  name: string;
  value: string;
}

/** Who is invoiced, as Stripe's customer of today says. */
export function mapDetails(customer: Stripe.Customer): BillingDetails {
  return {
    name: customer.name ?? "",
    email: customer.email,
    invoiceEmails: list(customer.metadata?.chets_invoice_emails),
    ...taxIds(customer.tax_ids?.data ?? []),
    orderReference: orderReference(customer.invoice_settings?.custom_fields),
    address: mapAddress(customer.address),
  };
}

/** The same as an invoice froze it: never the customer of today (an issued invoice does not change). */
export function mapFrozenDetails(invoice: Stripe.Invoice): BillingDetails {
  return {
    name: invoice.customer_name ?? "",
    email: invoice.customer_email,
    invoiceEmails: [],
    ...taxIds(invoice.customer_tax_ids ?? []),
    orderReference: orderReference(invoice.custom_fields),
    address: mapAddress(invoice.customer_address),
  };
}

/** Only a country is what we send for a customer without an address: taxes need one. */
function mapAddress(address: Stripe.Address | null | undefined): Address | null {
  if (!address?.line1 && !address?.city) return null;
  return {
    line1: address.line1 ?? "",
    line2: address.line2 ?? null,
    postalCode: address.postal_code ?? "",
    city: address.city ?? "",
    country: address.country ?? "",
  };
}

function taxIds(ids: readonly TaxId[]): Pick<BillingDetails, "siren" | "vatId"> {
  const value = (type: string) => ids.find((id) => id.type === type)?.value ?? null;
  return { siren: value("fr_siren") ?? value("fr_siret")?.slice(0, 9) ?? null, vatId: value("eu_vat") };
}

function orderReference(fields: readonly CustomField[] | null | undefined): string | null {
  return fields?.find((field) => field.name === ORDER_REFERENCE)?.value ?? null;
}

function list(value: string | undefined): string[] {
  return value ? value.split(",") : [];
}
