import { type InvoiceQuery, listInvoices } from "../../shared/api/client/invoices.ts";
import type { Billing } from "../billing.ts";
import { type History, MORE, newHistory } from "../views/overview/history-page.ts";
import { knownRows, merged, WINDOW } from "./history-window.ts";

/** A pause in typing after which the search starts, milliseconds. */
const PAUSE = 250;

/** What a reader looks for. */
export type Wanted = Pick<History, "text" | "year" | "status">;

/** The days of a year (`YYYY`), of all of them without one. */
export const daysOf = (year: string): Pick<InvoiceQuery, "from" | "to"> =>
  year ? { from: `${year}-01-01`, to: `${year}-12-31` } : {};

const query = ({ text, year, status }: Wanted): InvoiceQuery => ({
  q: text,
  status,
  ...daysOf(year),
  limit: MORE,
});

/** Looks for a text, a year and a state; without any of them everything is shown again. */
export async function search(billing: Billing, wanted: Wanted): Promise<void> {
  const { history } = billing;
  Object.assign(history, wanted);
  const asks = Boolean(wanted.text || wanted.year || wanted.status);
  const same = () =>
    history.text === wanted.text && history.year === wanted.year && history.status === wanted.status;
  if (!asks && history.found) Object.assign(history, newHistory(), { older: history.older });
  billing.draw();
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (!asks || !same()) return;
  try {
    const found = await listInvoices(billing.api, query(history));
    if (!same()) return;
    Object.assign(history, { found, start: 0, end: MORE });
    billing.draw();
  } catch (error) {
    billing.fail(error);
  }
}

/**
 * Goes on to older rows. The pager may be gone then: the first row that came takes the focus. Of a long
 * history the newest rows leave the page, so that it stays quick.
 */
export async function showOlder(billing: Billing): Promise<void> {
  const { history, api, portal } = billing;
  const { found, older } = history;
  const known = knownRows(billing);
  const shownUntil = Math.min(history.end, known.length);
  const cursor = (found ?? older ?? portal.invoices).nextCursor;
  if (known.length < shownUntil + MORE && cursor) {
    const page = await listInvoices(api, { ...(found ? query(history) : { limit: MORE }), cursor });
    const all = { ...page, data: merged(known, page.data) };
    if (!found) history.older = all;
    else if (history.found === found) history.found = all;
    else return;
  }
  history.end = shownUntil + MORE;
  history.start = Math.max(history.start, Math.min(history.end, knownRows(billing).length) - WINDOW);
  billing.draw();
  focusRow(billing, shownUntil - history.start);
}

/** Goes back to newer rows, the first of which takes the focus. */
export function showNewer(billing: Billing): void {
  const { history } = billing;
  history.start = Math.max(0, history.start - MORE);
  history.end = history.start + WINDOW;
  billing.draw();
  focusRow(billing, 0);
}

function focusRow({ host }: Billing, at: number): void {
  host.root.querySelectorAll(".pay")[at]?.querySelector("button")?.focus();
}
