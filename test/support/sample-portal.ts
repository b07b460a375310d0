import type { InvoiceSummary, Portal, Subscription } from "../../shared/api/types/index.ts";

const eur = (amount: number) => ({ amount, currency: "EUR" });

const PRICE = { id: "pro_month", unitAmount: eur(4900), interval: "month" as const };

/** Pro, monthly, from 3 November to 3 December 2026. */
export const SAMPLE_SUBSCRIPTION: Subscription = {
  id: "sub_1",
  status: "active",
  plan: { id: "pro", name: "Pro" },
  price: PRICE,
  quantity: 1,
  currentPeriodStart: "2026-11-03T09:00:00Z",
  currentPeriodEnd: "2026-12-03T09:00:00Z",
  trialEnd: null,
  cancelAt: null,
  reference: "AB-2025-000071",
  accessUntil: "2026-12-03T23:00:00Z",
  accessUntilDate: "2026-12-03",
  scheduledChange: null,
  nextCharge: { date: "2026-12-03", total: eur(5880) },
  pastDue: null,
};

/** A paid invoice of a month of 2026. */
export function sampleInvoice(month: number, change: Partial<InvoiceSummary> = {}): InvoiceSummary {
  const issueDate = `2026-${String(month).padStart(2, "0")}-03`;
  return {
    id: `in_${month}`,
    type: "invoice",
    number: `FA-2026-0001${String(month).padStart(2, "0")}`,
    issueDate,
    status: "paid",
    description: "Pro, mensuel",
    subtotal: eur(4900),
    tax: eur(980),
    total: eur(5880),
    amountPaid: eur(5880),
    amountRemaining: eur(0),
    paidDate: issueDate,
    period: null,
    documentable: true,
    payment: { status: "succeeded", declineCode: null, at: `${issueDate}T09:00:00Z` },
    ...change,
  };
}

/** What `GET /v1/portal` says of Atelier Dupont on 24 November 2026, to its owner. */
export function samplePortal(change: Partial<Portal> = {}, subscription?: Partial<Subscription>): Portal {
  return {
    customer: { id: "atelier-dupont", name: "Atelier Dupont" },
    user: { id: "claire", name: "Claire Dupont", role: "owner" },
    timeZone: "Europe/Paris",
    ownerName: "Claire Dupont",
    terms: null,
    subscription: { ...SAMPLE_SUBSCRIPTION, ...subscription },
    cancellation: null,
    plans: [],
    paymentMethod: { kind: "card", brand: "visa", last4: "4242", expMonth: 8, expYear: 2028 },
    billingDetails: {
      name: "Atelier Dupont",
      email: "compta@dupont.example",
      invoiceEmails: [],
      siren: null,
      vatId: null,
      orderReference: null,
      address: null,
    },
    meters: [],
    spending: [],
    invoices: {
      data: [11, 10, 9, 8].map((month) => sampleInvoice(month)),
      nextCursor: null,
      total: 4,
      years: [2026],
    },
    ...change,
  };
}
