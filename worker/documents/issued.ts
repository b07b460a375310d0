import { currencyDigits } from "../../shared/money.ts";
import type { SellerProfile } from "../../shared/seller.ts";
import type { SnapshotInvoice } from "../../shared/snapshot.ts";
import { dateInZone } from "../../shared/time.ts";
import type { IssuedDocument } from "../db/wire/legal-document.ts";
import { documentLanguage } from "../domain/document-language.ts";
import { dayRange } from "./days.ts";
import { exemption } from "./exemptions.ts";
import { documentLines } from "./lines.ts";
import { mentions } from "./mentions.ts";
import { prepaid } from "./paid.ts";
import { taxInEuros } from "./tax-in-euros.ts";

/** Freezes an invoice or credit note: the seller of today, the customer and lines as the invoice holds them. */
export function issuedDocument(
  invoice: SnapshotInvoice,
  { seller, locale }: { seller: SellerProfile; locale: string },
): IssuedDocument {
  const zone = seller.timeZone;
  const { customer } = invoice;
  const before = prepaid(invoice);
  const language = documentLanguage(locale);
  return {
    templateVersion: 1,
    kind: invoice.type,
    currency: invoice.currency,
    digits: currencyDigits(invoice.currency),
    locale: language,
    nature: "services",
    businessProcess: invoice.status === "paid" ? "S2" : "S1",
    period:
      invoice.periodStart === null || invoice.periodEnd === null
        ? null
        : dayRange(invoice.periodStart, invoice.periodEnd, zone),
    dueDate: invoice.dueAt === null ? null : dateInZone(invoice.dueAt, zone),
    orderReference: customer.orderReference,
    seller: seller.party,
    customer: {
      name: customer.name,
      email: customer.email,
      siren: customer.siren,
      vatId: customer.vatId,
      address: customer.address,
    },
    lines: documentLines(invoice, seller, language),
    vatGroups: invoice.vatGroups.map((group) => ({ ...group, exemption: exemption(group.category) })),
    totals: {
      net: invoice.subtotal,
      tax: invoice.tax,
      gross: invoice.total,
      creditApplied: invoice.creditApplied,
      ...(before > 0 && { prepaid: before }),
      due: invoice.total - invoice.creditApplied - before,
    },
    taxInEuros: taxInEuros(invoice.tax, invoice.currency, seller),
    mentions: mentions(seller),
  };
}
