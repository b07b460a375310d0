import type Stripe from "stripe";
import { ProviderRefused } from "../provider.ts";
import { asking } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import type { Shop } from "./shop.ts";

/**
 * Where the PDF is that Stripe made of an invoice or credit note. The address is asked for each time: one that
 * was kept ends after weeks, one just asked for is good for ten days at least.
 * https://docs.stripe.com/invoicing/hosted-invoice-page
 */
export async function providerDocument(
  { client }: Shop,
  providerCustomerId: string,
  id: string,
): Promise<{ url: string }> {
  const missing = "unknown_invoice" as const;
  const [owner, url] = id.startsWith("cn_")
    ? pdfOfNote(await asking(() => client.creditNotes.retrieve(id), { missing }))
    : pdfOfInvoice(await asking(() => client.invoices.retrieve(id), { missing }));
  if (owner !== providerCustomerId || !url) throw new ProviderRefused(missing, `no PDF of ${id}`);
  return { url };
}

function pdfOfInvoice({ customer, invoice_pdf }: Stripe.Invoice) {
  return [idOf(customer), invoice_pdf ?? null] as const;
}

function pdfOfNote({ customer, pdf }: Stripe.CreditNote) {
  return [idOf(customer), pdf] as const;
}
