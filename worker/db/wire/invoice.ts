import type {
  Invoice,
  InvoiceLine,
  InvoicePayment,
  InvoiceSummary,
  VatGroup,
} from "../../../shared/api/types/index.ts";
import { money } from "../../../shared/money.ts";
import { dateInZone, toInstant } from "../../../shared/time.ts";
import { type IssuedListRow, wireIssuedName } from "../issued-list.ts";
import type { invoices } from "../schema.ts";
import type { IssuedDocument } from "./legal-document.ts";

export type InvoiceRow = typeof invoices.$inferSelect;

/** The columns that a list needs, and the document's number and date where it has one. */
export type InvoiceListRow = Omit<InvoiceRow, "lines" | "vatGroups" | "details"> & {
  number: string | null;
  issueDate: string | null;
};

export function wireInvoiceSummary(row: InvoiceListRow, zone: string): InvoiceSummary {
  const amount = (value: number) => money(value, row.currency);
  const lastAttempt = row.payments[0];
  return {
    id: row.id,
    type: row.type,
    number: row.issuedBy === "provider" ? row.providerNumber : row.number,
    issueDate: row.issueDate ?? dateInZone(row.finalizedAt ?? row.createdAt, zone),
    status: row.type === "credit_note" ? "issued" : row.status,
    description: row.description,
    subtotal: amount(row.subtotal),
    tax: amount(row.tax),
    total: amount(row.total),
    amountPaid: amount(row.amountPaid),
    amountRemaining: amount(row.amountRemaining),
    paidDate: row.paidAt === null ? null : dateInZone(row.paidAt, zone),
    period:
      row.periodStart === null || row.periodEnd === null
        ? null
        : { start: toInstant(row.periodStart), end: toInstant(row.periodEnd) },
    documentable: row.number !== null || hasProviderDocument(row),
    ...(row.issuedBy === "provider" && { issuedBy: row.issuedBy }),
    payment: lastAttempt ? wirePayment(lastAttempt) : null,
  };
}

/** Made by the provider before this product was in use: it is shown, never made again. */
export function hasProviderDocument({
  issuedBy,
  finalizedAt,
}: Pick<InvoiceRow, "issuedBy" | "finalizedAt">): boolean {
  return issuedBy === "provider" && finalizedAt !== null;
}

type LineRow = Pick<
  InvoiceRow["lines"][number],
  "description" | "quantity" | "unitAmount" | "amount" | "vatRate" | "periodStart" | "periodEnd"
>;

export function wireLine(line: LineRow, currency: string): InvoiceLine {
  return {
    description: line.description,
    quantity: line.quantity,
    unitAmount: money(line.unitAmount, currency),
    amount: money(line.amount, currency),
    vatRate: line.vatRate,
    period: { start: toInstant(line.periodStart), end: toInstant(line.periodEnd) },
  };
}

export function wireVatGroup(
  group: Pick<InvoiceRow["vatGroups"][number], "rate" | "base" | "tax">,
  currency: string,
): VatGroup {
  return { rate: group.rate, base: money(group.base, currency), tax: money(group.tax, currency) };
}

/** With the parties of the document that stands, which a correction may have changed, and all its documents. */
export function wireInvoice(
  row: InvoiceRow & InvoiceListRow & { issued: unknown },
  documents: readonly IssuedListRow[],
  zone: string,
): Invoice {
  const issued = row.issued as IssuedDocument | null;
  const amount = (value: number) => money(value, row.currency);
  return {
    ...wireInvoiceSummary(row, zone),
    lines: row.lines.map((line) => wireLine(line, row.currency)),
    vatGroups: row.vatGroups.map((group) => wireVatGroup(group, row.currency)),
    payments: row.payments.map((payment) => ({
      ...wirePayment(payment),
      id: payment.id,
      amount: amount(payment.amount),
      method: payment.method,
    })),
    customer: issued
      ? { ...row.details, ...issued.customer, orderReference: issued.orderReference }
      : row.details,
    documents: documents.map(wireIssuedName),
    issuedAt: toInstant(row.finalizedAt ?? row.createdAt),
  };
}

function wirePayment(payment: InvoiceRow["payments"][number]): InvoicePayment {
  return { status: payment.status, declineCode: payment.declineCode, at: toInstant(payment.at) };
}
