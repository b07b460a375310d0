import type { Meter, Portal, Role, Terms } from "../../shared/api/types/index.ts";
import { money } from "../../shared/money.ts";
import { dateInZone } from "../../shared/time.ts";
import { acknowledgmentOf, acknowledgments, wireCancellation } from "./cancellation.ts";
import { encodeCursor } from "./cursor.ts";
import { latestOwner, selectCustomerAccount } from "./customers.ts";
import type { Database } from "./database.ts";
import { invoiceCount, invoicePage, openInvoices } from "./invoices.ts";
import { issueYears } from "./issue-years.ts";
import { offeredPlans, plansInUse } from "./plans.ts";
import { type Reader, readAs } from "./read.ts";
import { spendingByMonth } from "./spending.ts";
import { currentOf, subscriptionsOf, wireCurrent } from "./subscriptions.ts";
import { wireBillingDetails } from "./wire/billing-details.ts";
import { wireInvoiceSummary } from "./wire/invoice.ts";
import { wirePlans } from "./wire/plan.ts";

/** Payments on the first screen. */
const FIRST_PAGE = 8;

export interface PortalReader extends Reader {
  userId: string;
  userName: string;
  role: Role;
}

/** What a page shows that is no row of D1. */
export interface PortalSetting {
  zone: string;
  terms: Terms | null;
  wallNow: number;
}

/** `GET /v1/portal`: all of the first screen from one D1 batch. `null` when the customer is gone. */
export async function portal(
  db: Database,
  reader: PortalReader,
  { zone, terms, wallNow }: PortalSetting,
): Promise<{ now: number; portal: Portal | null }> {
  const { customerId } = reader;
  const { now, rows } = await readAs(db, reader, wallNow, [
    selectCustomerAccount(db, customerId),
    subscriptionsOf(db, customerId),
    offeredPlans(db, customerId),
    plansInUse(db, customerId),
    invoicePage(db, customerId, FIRST_PAGE, { zone }),
    invoiceCount(db, customerId),
    issueYears(db, customerId),
    spendingByMonth(db, customerId),
    latestOwner(db, customerId),
    openInvoices(db, customerId),
    acknowledgments(db, customerId),
  ]);
  const [
    customers,
    subscriptions,
    offered,
    inUse,
    invoices,
    counts,
    years,
    spending,
    owners,
    open,
    acknowledged,
  ] = rows;
  const found = customers[0];
  if (!found) return { now, portal: null };
  const { customer, account } = found;
  const current = currentOf(subscriptions)?.row;
  const page = invoices.slice(0, FIRST_PAGE).map((row) => wireInvoiceSummary(row, zone));
  return {
    now,
    portal: {
      customer: { id: customer.id, name: customer.name },
      user: { id: reader.userId, name: reader.userName, role: reader.role },
      timeZone: zone,
      ownerName: owners[0]?.name ?? null,
      subscription: wireCurrent(subscriptions, zone),
      cancellation:
        current && (current.cancelAt !== null || current.endedAt !== null)
          ? wireCancellation(current, open, acknowledgmentOf(current, acknowledged), zone)
          : null,
      plans: wirePlans(offered),
      paymentMethod: account?.paymentMethod ?? null,
      billingDetails: wireBillingDetails(customer, account),
      terms,
      meters: meters(inUse.find((plan) => plan.id === current?.planId)?.limits ?? [], customer.usage),
      spending: twelveMonths(spending, now, zone, account?.currency ?? "EUR"),
      invoices: {
        data: page,
        total: counts[0]?.total ?? 0,
        years: years.map(({ year }) => year),
        nextCursor: invoices.length > FIRST_PAGE ? encodeCursor(invoices[FIRST_PAGE - 1]) : null,
      },
    },
  };
}

interface Limit {
  key: string;
  label: string;
  unit: string | null;
  value: number;
}

/** A meter for each limit that the host told the usage of. */
function meters(limits: readonly Limit[], usage: Record<string, number>): Meter[] {
  return limits.flatMap(({ key, label, unit, value }) => {
    const used = usage[key];
    return used === undefined ? [] : [{ key, label, unit, used, limit: value }];
  });
}

type MonthRow = { month: string; currency: string; amount: number };

function twelveMonths(
  rows: readonly MonthRow[],
  now: number,
  zone: string,
  currency: string,
): Portal["spending"] {
  const [year = 0, month = 1] = dateInZone(now, zone).split("-").map(Number);
  return Array.from({ length: 12 }, (_, index) => {
    const date = new Date(Date.UTC(year, month - 12 + index, 1)).toISOString().slice(0, 7);
    const row = rows.find((candidate) => candidate.month === date && candidate.currency === currency);
    return { month: date, total: money(row?.amount ?? 0, currency) };
  });
}
