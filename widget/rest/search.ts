import { listInvoices } from "../../shared/api/client/invoices.ts";
import type { Billing } from "../billing.ts";
import { type History, historyPage, MORE, merged } from "../views/overview/history-page.ts";

/** A pause in typing after which the search starts, milliseconds. */
const PAUSE = 250;

const query = ({ text, year }: History) => ({
  q: text,
  ...(year && { from: `${year}-01-01`, to: `${year}-12-31` }),
  limit: MORE,
});

/** Looks for a text in a year (`YYYY`); both empty show everything again. */
export async function search(billing: Billing, text: string, year: string): Promise<void> {
  const { history } = billing;
  Object.assign(history, { text, year });
  const same = () => history.text === text && history.year === year;
  if (!text && !year) history.found = null;
  billing.draw();
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if ((!text && !year) || !same()) return;
  try {
    const found = await listInvoices(billing.api, query(history));
    if (!same()) return;
    history.found = found;
    billing.draw();
  } catch (error) {
    billing.fail(error);
  }
}

/** Adds a page. The pager may be gone then: the first row that it brought takes the focus. */
export async function showOlder(billing: Billing): Promise<void> {
  const { history, api, portal, host } = billing;
  const { found, older, limit } = history;
  const before = historyPage(billing).rows.length;
  if (found) {
    const page = await listInvoices(api, { ...query(history), cursor: found.nextCursor });
    if (history.found === found) history.found = { ...page, data: merged(found.data, page.data) };
  } else {
    const known = merged(portal.invoices.data, older?.data ?? []);
    const cursor = (older ?? portal.invoices).nextCursor;
    if (known.length < limit + MORE && cursor) {
      const page = await listInvoices(api, { limit: MORE, cursor });
      history.older = { ...page, data: merged(known, page.data) };
    }
    history.limit = limit + MORE;
  }
  billing.draw();
  host.root.querySelectorAll(".pay")[before]?.querySelector("button")?.focus();
}
