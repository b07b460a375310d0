import { findCustomer } from "../customers.ts";
import { text } from "../form.ts";
import { renderedLines } from "../lines.ts";
import { isWithin, pageOf } from "../page-of.ts";
import { renderCreditNote } from "../render/credit-note.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";

export function creditNotes(answer: Answer, sim: Sim): void {
  answer("get", "/v1/credit_notes", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const notes = [...customer.work.invoices.values()]
      .filter(({ type, createdAt }) => type === "credit_note" && isWithin(form, createdAt))
      .reverse();
    return pageOf(
      notes.map((note) => renderCreditNote(customer, note, renderedLines(sim.catalogue, note.lines))),
      form,
    );
  });
}
