import type { InvoiceSummary, Page } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";

/** Rows of the first screen, and those that each turn of the pager adds. */
const FIRST = 8;
export const MORE = 24;

/** How far the reader went in the history, and what they look for. */
export interface History {
  text: string;
  /** `YYYY`, or empty for all. */
  year: string;
  limit: number;
  /** The portal's rows and older ones. */
  older: Page<InvoiceSummary> | null;
  /** What answers text and year. */
  found: Page<InvoiceSummary> | null;
}

export const newHistory = (): History => ({ text: "", year: "", limit: FIRST, older: null, found: null });

export interface HistoryPage {
  rows: InvoiceSummary[];
  /** How many there are in all; unknown while a search has more. */
  total: number | null;
  /** How many the pager brings: 0 when there are no older ones, `null` when a search has some. */
  next: number | null;
}

/** The part of the history that is shown. */
export function historyPage({ history, portal }: Billing): HistoryPage {
  const { found, older, limit } = history;
  if (found) {
    const more = found.nextCursor;
    return { rows: found.data, total: more ? null : found.data.length, next: more ? null : 0 };
  }
  const { data, total } = portal.invoices;
  const rows = merged(data, older?.data ?? []).slice(0, limit);
  return { rows, total, next: Math.min(MORE, total - rows.length) };
}

/** A page that is read again may have moved on: newer rows first, none twice. */
export function merged(newer: InvoiceSummary[], older: InvoiceSummary[]): InvoiceSummary[] {
  const known = new Set(newer.map(({ id }) => id));
  return [...newer, ...older.filter(({ id }) => !known.has(id))];
}
