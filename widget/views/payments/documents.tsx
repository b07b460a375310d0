import type { JSX } from "preact";
import { DocumentLine } from "./document-line.tsx";
import type { InvoicePart } from "./invoice-lines.tsx";

/** Every document of an invoice that was corrected or undone, newest first; one alone needs no list. */
export function Documents({ billing, invoice, say }: InvoicePart): JSX.Element | null {
  if (invoice.documents.length < 2) return null;
  return (
    <div class="sec">
      <h3>{say("documents")}</h3>
      <ul class="docs">
        {invoice.documents.map((document) => (
          <DocumentLine key={document.number} billing={billing} document={document} />
        ))}
      </ul>
    </div>
  );
}
