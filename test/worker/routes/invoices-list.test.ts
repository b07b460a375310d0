import { describe, expect, it } from "vitest";
import type { InvoiceSummary, Page, Portal } from "../../../shared/api/types/index.ts";
import { openBilling } from "../../support/workerd/billing.ts";

describe("GET /v1/invoices", () => {
  it("pages newest first, with nothing lost or twice, and filters", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await billing.advanceTo("2027-05-10T09:00:00Z");
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Page<InvoiceSummary> = await customer.get(
        `/v1/invoices?limit=3${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.data.map((invoice) => invoice.issueDate));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([
      "2027-05-03",
      "2027-04-03",
      "2027-03-03",
      "2027-02-03",
      "2027-01-03",
      "2026-12-03",
      "2026-11-03",
    ]);

    const count = async (query: string) =>
      (await customer.get<Page<InvoiceSummary>>(`/v1/invoices?${query}`)).data.length;
    expect(await count("from=2027-01-01&to=2027-03-03")).toBe(3);
    expect(await count("status=open")).toBe(0);
    expect(await count("type=credit_note")).toBe(0);
    expect(await count("q=FA-2026")).toBe(2);
    expect(await count("q=mensuel")).toBe(7);
    expect(await count("q=100%25")).toBe(0);
    const portal = await customer.get<Portal>("/v1/portal");
    expect(portal.invoices).toMatchObject({ total: 7, years: [2027, 2026] });
    expect(portal.spending.map(({ total }) => total.amount)).toEqual([
      0, 0, 0, 0, 0, 5880, 5880, 5880, 5880, 5880, 5880, 5880,
    ]);
  });
});
