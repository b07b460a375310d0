import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { InvoiceSummary, Page, Portal } from "../../../shared/api/types/index.ts";
import { invoiceCount, invoicePage, openInvoices } from "../../../worker/db/invoices.ts";
import { issueYears } from "../../../worker/db/issue-years.ts";
import { spendingByMonth } from "../../../worker/db/spending.ts";
import { openBilling, type TestCustomer } from "../../support/workerd/billing.ts";
import { giveHistory } from "../../support/workerd/long-history.ts";

const ID = "bulk";
const COUNT = 5_000;
const PAGE = 24;

let customer: TestCustomer;
let db: Awaited<ReturnType<typeof openBilling>>["db"];

beforeAll(async () => {
  const billing = await openBilling();
  db = billing.db;
  customer = await billing.customer(ID);
  await giveHistory(ID, COUNT);
});

/** How many rows D1 reads to answer. */
async function rowsRead(query: { toSQL(): { sql: string; params: unknown[] } }): Promise<number> {
  const { sql, params } = query.toSQL();
  const { meta } = await env.DB.prepare(sql)
    .bind(...params)
    .all();
  return meta.rows_read;
}

const page = (filter: object = {}) => invoicePage(db, ID, PAGE, { ...filter, zone: "Europe/Paris" });
const list = (query: string) => customer.get<Page<InvoiceSummary>>(`/v1/invoices?${query}`);

describe("a customer with 5,000 payments", () => {
  it("is counted, and its years are known", async () => {
    const { invoices } = await customer.get<Portal>("/v1/portal");
    expect(invoices.total).toBe(COUNT);
    const years = Array.from({ length: 2026 - 2013 + 1 }, (_, n) => 2026 - n);
    expect(invoices.years).toEqual(years);
  });

  it("is read by the page, not whole", async () => {
    expect(await rowsRead(page())).toBeLessThan(10 * PAGE);
    expect(await rowsRead(page({ status: "uncollectible" }))).toBeLessThan(10 * PAGE);
    expect(await rowsRead(page({ status: "issued" }))).toBeLessThan(10 * PAGE);
    expect(await rowsRead(openInvoices(db, ID))).toBeLessThan(PAGE);
    expect(await rowsRead(issueYears(db, ID))).toBeLessThan(10 * PAGE);
    expect(await rowsRead(spendingByMonth(db, ID))).toBeLessThan(3_000);
    expect(await rowsRead(invoiceCount(db, ID))).toBeLessThanOrEqual(2 * COUNT);
  });

  it("is found by state, by year, by number and by amount", async () => {
    const unpaid = await list("status=uncollectible&limit=100");
    expect(unpaid.data).toHaveLength(50);
    expect(unpaid.nextCursor).toBeNull();
    const notes = await list("status=issued&limit=100");
    expect(new Set(notes.data.map(({ type }) => type))).toEqual(new Set(["credit_note"]));
    expect(notes.data).toHaveLength(50);
    const year = await list("from=2018-01-01&to=2018-12-31&limit=100");
    expect(year.data[0]?.issueDate).toBe("2018-12-31");
    expect((await list("from=2028-01-01")).data).toEqual([]);
    const [newest] = (await list("limit=1")).data;
    expect((await list(`q=${newest?.number}`)).data.map(({ id }) => id)).toEqual([newest?.id]);
    const amount = (5_880 + COUNT - 1) / 100;
    const french = amount.toFixed(2).replace(".", ",");
    expect((await list(`q=${encodeURIComponent(`${french} €`)}`)).data.map(({ id }) => id)).toEqual([
      newest?.id,
    ]);
  });

  it("is walked from the first page to the last without a gap or a repeat", async () => {
    const seen = new Set<string>();
    let cursor: string | null = null;
    do {
      const next: Page<InvoiceSummary> = await list(`limit=100${cursor ? `&cursor=${cursor}` : ""}`);
      for (const { id } of next.data) seen.add(id);
      cursor = next.nextCursor;
    } while (cursor);
    expect(seen.size).toBe(COUNT);
  });
});
