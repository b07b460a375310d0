import { describe, expect, it } from "vitest";
import type {
  InvoiceCorrected,
  IssuedDocumentName,
  LegalDocument,
  Page,
  Portal,
} from "../../../shared/api/types/index.ts";
import { expectStatus, openBilling, problem } from "../../support/workerd/billing.ts";

async function paying() {
  const billing = await openBilling();
  const customer = await (await billing.customer()).subscribe();
  const { invoices } = await customer.get<Portal>("/v1/portal");
  return { billing, customer, id: invoices.data[0]?.id ?? "", number: invoices.data[0]?.number ?? "" };
}

describe("GET /v1/documents", () => {
  it("names every document of a correction, each of which can be read whole", async () => {
    const { customer, id, number } = await paying();
    const made = await expectStatus<InvoiceCorrected>(
      await customer.call("POST", `/v1/invoices/${id}/corrections`, { name: "A" }),
      201,
    );
    const { data, nextCursor } = await customer.get<Page<IssuedDocumentName>>("/v1/documents");
    const issueDate = "2026-11-03";
    expect(data).toEqual([
      { number: made.invoice.number, kind: "invoice", issueDate, invoiceId: id },
      { number: made.creditNote.number, kind: "credit_note", issueDate, invoiceId: id },
      { number, kind: "invoice", issueDate, invoiceId: id },
    ]);
    expect(nextCursor).toBeNull();
    for (const name of data) {
      const path = `/v1/invoices/${name.invoiceId}/document?number=${name.number}`;
      const document = await customer.get<LegalDocument>(path);
      expect([document.number, document.kind]).toEqual([name.number, name.kind]);
    }
  });

  it("goes page by page, by days of issue, and by invoice", async () => {
    const { customer, id } = await paying();
    await customer.call("POST", `/v1/invoices/${id}/corrections`, { name: "A" });
    const first = await customer.get<Page<IssuedDocumentName>>("/v1/documents?limit=2");
    expect(first.data).toHaveLength(2);
    const next = await customer.get<Page<IssuedDocumentName>>(`/v1/documents?cursor=${first.nextCursor}`);
    expect(next).toMatchObject({ data: [{ kind: "invoice" }], nextCursor: null });
    const count = async (query: string) =>
      (await customer.get<Page<IssuedDocumentName>>(`/v1/documents?${query}`)).data.length;
    expect(await count("from=2026-11-03&to=2026-11-03")).toBe(3);
    expect(await count("to=2026-11-02")).toBe(0);
    expect(await count("from=2026-11-04")).toBe(0);
    expect(await count(`invoice=${id}`)).toBe(3);
    expect(await count("invoice=in_other")).toBe(0);
  });

  it("is of one's own, and refuses a cursor that it did not make", async () => {
    const { billing, customer } = await paying();
    const other = await billing.customer();
    expect((await other.get<Page<IssuedDocumentName>>("/v1/documents")).data).toEqual([]);
    expect(await problem(await customer.call("GET", "/v1/documents?cursor=x"))).toMatchObject({
      status: 422,
      errors: [{ pointer: "/cursor", code: "invalid_cursor" }],
    });
  });
});
