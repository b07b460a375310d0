import type {
  AuditEntry,
  AuditState,
  CreditEntry,
  Device,
  InvoiceLine,
  Portal,
  UpcomingCharge,
} from "../../shared/api/types/index.ts";
import { eur, NOW } from "./amounts.ts";
import { INVOICE } from "./invoices.ts";

const CLAIRE = { id: "u1", name: "Claire Dupont" };

export const DEVICES: Device[] = [
  {
    id: "dev_1",
    name: "Chrome sur Linux",
    scope: "manage",
    user: CLAIRE,
    pairedAt: "2026-11-20T10:00:00.000Z",
    lastUsedAt: NOW,
  },
  {
    id: "dev_2",
    name: "Firefox sur Windows",
    scope: "read",
    user: { id: "u2", name: "Hugo Lemoine" },
    pairedAt: "2026-11-20T10:00:00.000Z",
    lastUsedAt: null,
  },
];

const ESSENTIEL: AuditState = {
  planName: "Essentiel",
  interval: "month",
  quantity: 1,
  status: "active",
  cancelAt: null,
  scheduledPlanName: null,
};

const entry = (id: number, date: string, more: Partial<AuditEntry>): AuditEntry => ({
  id,
  at: `${date}T09:04:00.000Z`,
  date,
  actor: { kind: "user", ...CLAIRE },
  action: "pay",
  outcome: "succeeded",
  before: null,
  after: null,
  device: null,
  paymentMethod: null,
  requestId: "req_7Q4M2XH9",
  ...more,
});

export const AUDIT: AuditEntry[] = [
  entry(4, "2026-11-20", { action: "device_approved", device: { id: "dev_1", name: "Chrome sur Linux" } }),
  entry(3, "2026-11-12", { action: "pay", outcome: "declined" }),
  entry(2, "2026-03-03", { action: "change", before: ESSENTIEL, after: { ...ESSENTIEL, planName: "Pro" } }),
  entry(1, "2025-10-03", { action: "open_account" }),
];

export const CREDIT: CreditEntry[] = [
  {
    id: "cr_2",
    at: "2026-11-03T09:00:00.000Z",
    date: "2026-11-03",
    kind: "used",
    amount: eur(-1470),
    balanceAfter: eur(2530),
    invoice: { id: "in_123", number: "FA-2026-000123" },
  },
  {
    id: "cr_1",
    at: "2026-10-12T09:00:00.000Z",
    date: "2026-10-12",
    kind: "adjusted",
    amount: eur(4000),
    balanceAfter: eur(4000),
    invoice: null,
  },
];

/** The twelve charges, or the one of a year, that follow if nothing changes. */
export function upcoming({ subscription }: Portal): UpcomingCharge[] {
  if (!subscription?.nextCharge) return [];
  const { plan, price, nextCharge, currentPeriodEnd } = subscription;
  const [line] = INVOICE.lines;
  const yearly = price.interval === "year";
  return Array.from({ length: yearly ? 1 : 12 }, (_, at): UpcomingCharge => {
    const start = new Date(currentPeriodEnd);
    start.setUTCMonth(start.getUTCMonth() + at);
    const end = new Date(start);
    end.setUTCMonth(end.getUTCMonth() + (yearly ? 12 : 1));
    const period = { start: start.toISOString(), end: end.toISOString() };
    const lines: InvoiceLine[] = line
      ? [{ ...line, unitAmount: price.unitAmount, amount: price.unitAmount, period }]
      : [];
    const tax = eur(nextCharge.total.amount - price.unitAmount.amount);
    return {
      date: period.start.slice(0, 10),
      at: period.start,
      kind: at === 0 && subscription.status === "trialing" ? "trial_end" : "renewal",
      description: `${plan.name}, ${yearly ? "annuel" : "mensuel"}`,
      invoiceId: null,
      period,
      lines,
      vatGroups: [{ rate: 2000, base: price.unitAmount, tax }],
      subtotal: price.unitAmount,
      tax,
      total: nextCharge.total,
      creditApplied: eur(0),
      amountDue: nextCharge.total,
      notes: [],
    };
  });
}

/** The same as a calendar of whole days (RFC 5545). */
export function calendar(portal: Portal): string {
  const events = upcoming(portal).flatMap(({ date, description }) => [
    "BEGIN:VEVENT",
    `UID:${date}@chets-billing`,
    `DTSTAMP:${NOW.replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
    `SUMMARY:${description.replace(",", "\\,")}`,
    "END:VEVENT",
  ]);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//chets-billing//FR",
    ...events,
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}
