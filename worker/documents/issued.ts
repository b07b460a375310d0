import { currencyDigits } from "../../shared/money.ts";
import type { SellerProfile } from "../../shared/seller.ts";
import type { SnapshotInvoice, SnapshotPayment } from "../../shared/snapshot.ts";
import { dateInZone } from "../../shared/time.ts";
import type { IssuedDocument, SettledDocument } from "../db/wire/legal-document.ts";
import { dayRange } from "./days.ts";
import { exemption } from "./exemptions.ts";
import { legalDescription } from "./legal-description.ts";
import { mentions } from "./mentions.ts";

/** Freezes an invoice or credit note: the seller of today, the customer and lines as the invoice holds them. */
export function issuedDocument(invoice: SnapshotInvoice, seller: SellerProfile): IssuedDocument {
  const zone = seller.timeZone;
  const { customer } = invoice;
  return {
    templateVersion: 1,
    kind: invoice.type,
    currency: invoice.currency,
    digits: currencyDigits(invoice.currency),
    locale: "fr",
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
    lines: invoice.lines.map((line) => ({
      description: legalDescription(line.description, seller),
      quantity: line.quantity,
      unitPrice: line.unitAmount,
      net: line.amount,
      vatCategory: line.vatCategory,
      vatRate: line.vatRate,
      period: dayRange(line.periodStart, line.periodEnd, zone),
    })),
    vatGroups: invoice.vatGroups.map((group) => ({ ...group, exemption: exemption(group.category) })),
    totals: {
      net: invoice.subtotal,
      tax: invoice.tax,
      gross: invoice.total,
      creditApplied: invoice.creditApplied,
      due: invoice.total - invoice.creditApplied,
    },
    mentions: mentions(seller),
  };
}

/** How an invoice that is paid in full was paid. */
export function settledDocument(invoice: SnapshotInvoice, seller: SellerProfile): SettledDocument {
  const payment = succeededPayment(invoice);
  const date = dateInZone(invoice.paidAt ?? invoice.createdAt, seller.timeZone);
  if (!payment?.method) {
    return { date, amount: invoice.creditApplied, means: { kind: "credit_balance" }, paymentKey: null };
  }
  const { method } = payment;
  const means =
    method.kind === "card"
      ? { kind: method.kind, brand: method.brand, last4: method.last4 }
      : { kind: method.kind, last4: method.last4 };
  return { date, amount: payment.amount, means, paymentKey: paymentKey(payment) };
}

export function succeededPayment(invoice: SnapshotInvoice): SnapshotPayment | undefined {
  return invoice.payments.find((payment) => payment.status === "succeeded");
}

export function paymentKey(payment: SnapshotPayment): string {
  return `payment:${payment.id}`;
}
