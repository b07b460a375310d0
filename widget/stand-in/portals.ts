import type { InvoicePayment, InvoiceSummary, Portal, Subscription } from "../../shared/api/types/index.ts";
import { eur, NOW } from "./amounts.ts";
import { DETAILS, SUBSCRIPTION } from "./customer.ts";
import { INVOICES, invoice } from "./invoices.ts";
import { PLANS } from "./plans.ts";

/** Atelier Dupont, in order: the calm state. */
export const ACTIVE: Portal = {
  customer: { id: "atelier-dupont", name: "Atelier Dupont" },
  user: { id: "u1", name: "Claire Dupont", role: "owner" },
  timeZone: "Europe/Paris",
  ownerName: "Claire Dupont",
  terms: null,
  subscription: SUBSCRIPTION,
  cancellation: null,
  plans: PLANS,
  paymentMethod: { kind: "card", brand: "visa", last4: "4242", expMonth: 8, expYear: 2028 },
  billingDetails: DETAILS,
  meters: [
    { key: "seats", label: "Utilisateurs", unit: null, used: 4, limit: 10 },
    { key: "emails", label: "E-mails", unit: null, used: 1940, limit: 2000 },
    { key: "storage", label: "Stockage", unit: "Go", used: 6.2, limit: 20 },
  ],
  spending: Array.from({ length: 12 }, (_, at) => ({
    month: new Date(Date.UTC(2025, 11 + at, 1)).toISOString().slice(0, 7),
    total: eur(at < 3 ? 2280 : 5880),
  })),
  invoices: { data: INVOICES.slice(0, 8), total: 14, nextCursor: "8", years: [2026, 2025] },
};

/** The portal of another state: members of the subscription, then of the portal. */
export function portal(subscription: Partial<Subscription> | null, more: Partial<Portal> = {}): Portal {
  return { ...ACTIVE, subscription: subscription && { ...SUBSCRIPTION, ...subscription }, ...more };
}

/** The invoice of 18 November, whose payment stands so. */
function unpaid(status: InvoicePayment["status"]): InvoiceSummary {
  return invoice(0, {
    id: "in_128",
    number: "FA-2026-000128",
    issueDate: "2026-11-18",
    status: "open",
    paidDate: null,
    amountPaid: eur(0),
    amountRemaining: eur(5880),
    payment: {
      status,
      declineCode: status === "failed" ? "card_declined" : null,
      at: "2026-11-18T09:00:00.000Z",
    },
  });
}

const history = (...data: InvoiceSummary[]): Portal["invoices"] => ({
  data,
  total: data.length,
  nextCursor: null,
  years: data.length > 0 ? [2026] : [],
});

/** Every state that the widget tells apart, by the name that a host asks for it with. */
export const PORTALS = {
  active: ACTIVE,
  trialing: portal(
    {
      status: "trialing",
      currentPeriodStart: "2026-11-14T09:00:00.000Z",
      currentPeriodEnd: "2026-11-28T09:00:00.000Z",
      trialEnd: "2026-11-28T09:00:00.000Z",
      nextCharge: { date: "2026-11-28", total: eur(5880) },
    },
    { paymentMethod: null, invoices: history() },
  ),
  past_due: portal(
    {
      status: "past_due",
      pastDue: {
        invoiceId: "in_128",
        amountDue: eur(5880),
        since: "2026-11-18",
        declineCode: "card_declined",
        reason: "refused",
        nextAttemptDate: "2026-11-25",
        accessUntilDate: "2026-12-02",
      },
    },
    {
      paymentMethod: { kind: "card", brand: "visa", last4: "0341", expMonth: 8, expYear: 2028 },
      invoices: history(unpaid("failed"), ...INVOICES.slice(1, 6)),
    },
  ),
  unpaid: portal({ status: "unpaid", nextCharge: null }, { invoices: history(unpaid("failed")) }),
  incomplete: portal(
    { status: "incomplete", nextCharge: null },
    { invoices: history(unpaid("requires_action")) },
  ),
  requires_action: portal({}, { invoices: history(unpaid("requires_action"), ...INVOICES.slice(1, 6)) }),
  processing: portal({}, { invoices: history(unpaid("pending"), ...INVOICES.slice(1, 6)) }),
  scheduled: portal({
    scheduledChange: {
      plan: { id: "essentiel", name: "Essentiel" },
      price: { id: "essentiel_month", unitAmount: eur(1900), interval: "month" },
      quantity: 1,
      effectiveAt: "2026-12-03T09:00:00.000Z",
      effectiveDate: "2026-12-03",
    },
  }),
  canceling: portal(
    { cancelAt: "2026-12-03T09:00:00.000Z", nextCharge: null },
    {
      cancellation: {
        effective: "period_end",
        cancelAt: "2026-12-03T09:00:00.000Z",
        accessUntilDate: "2026-12-03",
        openInvoices: [],
        acknowledgment: { number: "RES-2026-000018", requestedAt: NOW },
      },
    },
  ),
  canceled: portal({ status: "canceled", nextCharge: null, accessUntilDate: "2026-11-20" }),
  paused: portal({ status: "paused", nextCharge: null }),
  none: portal(null, { paymentMethod: null, meters: [], spending: [], invoices: history() }),
  viewer: { ...ACTIVE, user: { id: "u2", name: "Hugo Lemoine", role: "viewer" } },
} satisfies Record<string, Portal>;
