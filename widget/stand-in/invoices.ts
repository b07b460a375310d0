import type { Invoice, InvoiceSummary } from "../../shared/api/types/index.ts";
import { eur } from "./amounts.ts";
import { DETAILS } from "./customer.ts";

/** The invoice of a month, newest first: `invoice(0)` is of 3 November 2026. */
export function invoice(monthsAgo: number, more: Partial<InvoiceSummary> = {}): InvoiceSummary {
  const date = new Date(Date.UTC(2026, 10 - monthsAgo, 3));
  const issueDate = date.toISOString().slice(0, 10);
  const end = new Date(Date.UTC(2026, 11 - monthsAgo, 3));
  return {
    id: `in_${123 - monthsAgo}`,
    type: "invoice",
    number: `FA-${issueDate.slice(0, 4)}-000${123 - monthsAgo}`,
    issueDate,
    status: "paid",
    description: "Pro, mensuel",
    subtotal: eur(4900),
    tax: eur(980),
    total: eur(5880),
    amountPaid: eur(5880),
    amountRemaining: eur(0),
    paidDate: issueDate,
    period: { start: `${issueDate}T09:00:00.000Z`, end: end.toISOString() },
    documentable: true,
    payment: { status: "succeeded", declineCode: null, at: `${issueDate}T09:00:00.000Z` },
    ...more,
  };
}

/** Fourteen invoices, of which the portal brings eight. */
export const INVOICES: InvoiceSummary[] = Array.from({ length: 14 }, (_, at) => invoice(at));

export const INVOICE: Invoice = {
  ...invoice(0),
  lines: [
    {
      description: "Pro, mensuel",
      quantity: 1,
      unitAmount: eur(4900),
      amount: eur(4900),
      vatRate: 2000,
      period: { start: "2026-11-03T09:00:00.000Z", end: "2026-12-03T09:00:00.000Z" },
    },
  ],
  vatGroups: [{ rate: 2000, base: eur(4900), tax: eur(980) }],
  payments: [
    {
      id: "pay_2",
      status: "succeeded",
      declineCode: null,
      at: "2026-11-03T09:12:00.000Z",
      amount: eur(5880),
      method: { kind: "card", brand: "visa", last4: "4242", expMonth: 8, expYear: 2028 },
    },
    {
      id: "pay_1",
      status: "failed",
      declineCode: "card_velocity_exceeded",
      at: "2026-11-03T09:00:41.000Z",
      amount: eur(5880),
      method: { kind: "card", brand: "visa", last4: "4242", expMonth: 8, expYear: 2028 },
    },
  ],
  customer: DETAILS,
  documents: [{ number: "FA-2026-000123", kind: "invoice", issueDate: "2026-11-03", invoiceId: "in_123" }],
  issuedAt: "2026-11-03T09:00:00.000Z",
};
