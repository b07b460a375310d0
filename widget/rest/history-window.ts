import type { InvoiceSummary } from "../../shared/api/types/index.ts";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";
import { firstPage, type HistoryPage, MORE } from "../views/overview/history-page.ts";

/** The most rows that stand in the page at once, however long the history is. */
export const WINDOW = 80;

/** The part of the history that is shown: of what was found, or of all that was read so far. */
export function historyPage(billing: Billing): HistoryPage {
  const { history, portal } = billing;
  const { found, older, start, end } = history;
  if (!found && !older && !start) return firstPage(billing);
  const known = knownRows(billing);
  const rows = known.slice(start, end);
  const more = found ? found.nextCursor !== null : known.length < portal.invoices.total;
  const total = found ? (more ? null : known.length) : portal.invoices.total;
  const left = total === null ? (end < known.length ? MORE : null) : total - start - rows.length;
  return {
    rows,
    said: saidOf(billing, start, rows.length, total),
    next: left === null ? null : Math.min(MORE, left),
  };
}

/** Every row that was read: of a search, or of the history from its newest on. */
export function knownRows({ history, portal }: Billing): InvoiceSummary[] {
  const { found, older } = history;
  return found ? found.data : merged(portal.invoices.data, older?.data ?? []);
}

/** A page that is read again may have moved on: newer rows first, none twice. */
export function merged(newer: InvoiceSummary[], older: InvoiceSummary[]): InvoiceSummary[] {
  const known = new Set(newer.map(({ id }) => id));
  return [...newer, ...older.filter(({ id }) => !known.has(id))];
}

function saidOf(billing: Billing, start: number, shown: number, total: number | null): string {
  const { say: page, format } = billing;
  if (start > 0) {
    const say = billing.speak("rest", rest);
    const part = { from: format.number(start + 1), to: format.number(start + shown) };
    return total === null ? say("part", part) : say("partOf", { ...part, total: format.number(total) });
  }
  return total && shown < total
    ? page("shown", { shown: format.number(shown), total: format.number(total) })
    : page("count", { n: shown });
}
