import type { InvoiceSummary, Page } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";

/** Rows of the first screen, and those that each turn of the pager brings. */
const FIRST = 8;
export const MORE = 24;

/** How far the reader went in the history, and what they look for. */
export interface History {
  text: string;
  /** `YYYY`, or empty for all. */
  year: string;
  /** Of an invoice, or empty for all. */
  status: InvoiceSummary["status"] | "";
  /** The rows that are shown, the second excluded: of a long history, a part. */
  start: number;
  end: number;
  /** The portal's rows and older ones. */
  older: Page<InvoiceSummary> | null;
  /** What answers text, year and status. */
  found: Page<InvoiceSummary> | null;
}

export const newHistory = (): History => ({
  text: "",
  year: "",
  status: "",
  start: 0,
  end: FIRST,
  older: null,
  found: null,
});

export interface HistoryPage {
  rows: InvoiceSummary[];
  /** How many of how many these are. */
  said: string;
  /** How many the pager brings: 0 when there are no older ones, `null` when a search has some. */
  next: number | null;
}

/** The rows that came with the portal, until the reader goes on or looks for something. */
export function firstPage({ history, portal, say, format }: Billing): HistoryPage {
  const { data, total } = portal.invoices;
  const rows = data.slice(0, history.end);
  const shown = rows.length;
  return {
    rows,
    said: shown < total ? say("shown", { shown, total: format.number(total) }) : say("count", { n: shown }),
    next: Math.min(MORE, total - shown),
  };
}
