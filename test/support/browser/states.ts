import type {
  BillingDetails,
  Invoice,
  InvoiceSummary,
  Money,
  Plan,
  Portal,
  Preview,
  Subscription,
} from "../../../shared/api/types/index.ts";

/** 24 November 2026, 10 h 04 in Paris: the day of the mocks. */
export const NOW = "2026-11-24T09:04:00.000Z";

export const eur = (amount: number): Money => ({ amount, currency: "EUR" });

const prices = (id: string, month: number): Plan["prices"] => [
  { id: `${id}_month`, unitAmount: eur(month), interval: "month" },
  { id: `${id}_year`, unitAmount: eur(month * 10), interval: "year" },
];

export const PLANS: Plan[] = [
  {
    id: "essentiel",
    name: "Essentiel",
    features: ["3 utilisateurs", "1 000 contacts", "5 Go de stockage", "Aide par e-mail"],
    limits: { seats: 3 },
    prices: prices("essentiel", 1900),
  },
  {
    id: "pro",
    name: "Pro",
    features: ["10 utilisateurs", "5 000 contacts", "20 Go de stockage", "Devis et relances"],
    limits: { seats: 10 },
    prices: prices("pro", 4900),
  },
  {
    id: "entreprise",
    name: "Entreprise",
    features: ["50 utilisateurs", "50 000 contacts", "200 Go de stockage", "Journal d’audit et SSO"],
    limits: { seats: 50 },
    prices: prices("entreprise", 9900),
  },
];

export const DETAILS: BillingDetails = {
  name: "Atelier Dupont SARL",
  email: "compta@dupont.example",
  invoiceEmails: [],
  siren: "123456782",
  vatId: "FR11123456782",
  orderReference: "BC-2026-07",
  address: { line1: "18 rue des Tanneurs", line2: null, postalCode: "44000", city: "Nantes", country: "FR" },
};

export const SUBSCRIPTION: Subscription = {
  id: "sub_1",
  status: "active",
  plan: { id: "pro", name: "Pro" },
  price: { id: "pro_month", unitAmount: eur(4900), interval: "month" },
  quantity: 1,
  currentPeriodStart: "2026-11-03T09:00:00.000Z",
  currentPeriodEnd: "2026-12-03T09:00:00.000Z",
  trialEnd: null,
  cancelAt: null,
  reference: "AB-2025-000071",
  accessUntil: "2026-12-03T23:00:00.000Z",
  accessUntilDate: "2026-12-03",
  scheduledChange: null,
  nextCharge: { date: "2026-12-03", total: eur(5880) },
  pastDue: null,
};

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

/** Atelier Dupont, in order: the calm state. */
export const ACTIVE: Portal = {
  customer: { id: "atelier-dupont", name: "Atelier Dupont" },
  user: { id: "u1", name: "Claire Dupont", role: "owner" },
  timeZone: "Europe/Paris",
  ownerName: "Claire Dupont",
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

const declined = invoice(0, {
  id: "in_128",
  number: "FA-2026-000128",
  issueDate: "2026-11-18",
  status: "open",
  paidDate: null,
  amountPaid: eur(0),
  amountRemaining: eur(5880),
  payment: { status: "failed", declineCode: "card_declined", at: "2026-11-18T09:00:00.000Z" },
});

/** Every state that the widget tells apart, by its name. */
export const STATES = {
  active: ACTIVE,
  trialing: portal(
    {
      status: "trialing",
      currentPeriodStart: "2026-11-14T09:00:00.000Z",
      currentPeriodEnd: "2026-11-28T09:00:00.000Z",
      trialEnd: "2026-11-28T09:00:00.000Z",
      nextCharge: { date: "2026-11-28", total: eur(5880) },
    },
    { paymentMethod: null, invoices: { data: [], total: 0, nextCursor: null, years: [] } },
  ),
  pastDue: portal(
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
      invoices: { ...ACTIVE.invoices, data: [declined, ...INVOICES.slice(1, 6)], total: 6, nextCursor: null },
    },
  ),
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
  scheduled: portal({
    scheduledChange: {
      plan: { id: "essentiel", name: "Essentiel" },
      price: { id: "essentiel_month", unitAmount: eur(1900), interval: "month" },
      quantity: 1,
      effectiveAt: "2026-12-03T09:00:00.000Z",
      effectiveDate: "2026-12-03",
    },
  }),
  ended: portal({ status: "canceled", nextCharge: null, accessUntilDate: "2026-11-20" }),
  incomplete: portal(
    { status: "incomplete", nextCharge: null },
    {
      invoices: {
        ...ACTIVE.invoices,
        data: [{ ...declined, payment: { ...declined.payment, status: "requires_action" } as never }],
        total: 1,
        nextCursor: null,
      },
    },
  ),
  processing: portal(
    {},
    {
      invoices: {
        ...ACTIVE.invoices,
        data: [{ ...declined, payment: { ...declined.payment, status: "pending" } as never }],
        total: 1,
        nextCursor: null,
      },
    },
  ),
  paused: portal({ status: "paused", nextCharge: null }),
  none: portal(null, {
    paymentMethod: null,
    meters: [],
    spending: [],
    invoices: { data: [], total: 0, nextCursor: null, years: [] },
  }),
  viewer: { ...ACTIVE, user: { id: "u2", name: "Hugo Lemoine", role: "viewer" } },
} satisfies Record<string, Portal>;

/** Pro monthly to Pro yearly on 24 November: the one of the mocks. */
export const PREVIEW: Preview = {
  id: "prv_1",
  expiresAt: "2026-11-24T09:15:00.000Z",
  effective: "now",
  effectiveAt: NOW,
  lines: [
    {
      description: "Pro, annuel",
      amount: eur(49000),
      period: { start: NOW, end: "2027-11-24T09:04:00.000Z" },
      proration: null,
    },
    {
      description: "Crédit sur Pro, mensuel",
      amount: eur(-1470),
      period: { start: NOW, end: "2026-12-03T09:00:00.000Z" },
      proration: { days: 9, of: 30 },
    },
  ],
  subtotal: eur(47530),
  tax: eur(9506),
  total: eur(57036),
  dueNow: eur(57036),
  nextInvoice: { date: "2027-11-24", total: eur(58800) },
};

/** Pro to Essentiel, at the end of the period. */
export const DOWNGRADE: Preview = {
  id: "prv_2",
  expiresAt: "2026-11-24T09:15:00.000Z",
  effective: "period_end",
  effectiveAt: "2026-12-03T09:00:00.000Z",
  lines: [],
  subtotal: eur(0),
  tax: eur(0),
  total: eur(0),
  dueNow: eur(0),
  nextInvoice: { date: "2026-12-03", total: eur(2280) },
};
