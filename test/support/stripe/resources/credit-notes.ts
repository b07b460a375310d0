import { findCustomer } from "../customers.ts";
import { invoiceBy } from "../find.ts";
import { text } from "../form.ts";
import { renderedLines } from "../lines.ts";
import { isWithin, pageOf } from "../page-of.ts";
import { renderCreditNote } from "../render/credit-note.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";

export function creditNotes(answer: Answer, sim: Sim): void {
  answer("get", "/v1/credit_notes", (form) => {
    const of = text(form, "invoice");
    const customer = of ? invoiceBy(sim, of)[0] : findCustomer(sim, text(form, "customer") ?? "");
    const notes = [...customer.work.invoices.values()]
      .filter(({ type, createdAt }) => type === "credit_note" && isWithin(form, createdAt))
      .filter(({ correctsInvoiceId }) => !of || correctsInvoiceId === of)
      .reverse();
    return pageOf(
      notes.map((note) => renderCreditNote(customer, note, renderedLines(sim.catalogue, note.lines))),
      form,
    );
  });
}
