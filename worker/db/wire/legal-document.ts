import type { DocumentSettlement, LegalDocument } from "../../../shared/api/types/index.ts";
import type { DocumentRow } from "../documents.ts";

/** What is frozen with the number: all of the document but what the row's columns hold. */
export type IssuedDocument = Omit<
  LegalDocument,
  "number" | "issueDate" | "corrects" | "settled" | "contractReference"
>;

/** What is added once, when the invoice is paid in full; the payment's number stands on its own row. */
export type SettledDocument = Omit<DocumentSettlement, "reference" | "amount"> & {
  paymentKey: string | null;
};

/** Joins the frozen document with its number, date, settlement and the document it corrects. */
export function legalDocument(row: DocumentRow, contractReference: string | null): LegalDocument {
  const issued = row.issued as IssuedDocument;
  const settled = row.settled as (SettledDocument & { amount: number }) | null;
  const { correctedNumber, correctedDate, paymentNumber } = row;
  return {
    ...issued,
    number: row.number,
    issueDate: row.issueDate,
    contractReference,
    corrects: correctedNumber && correctedDate ? { number: correctedNumber, issueDate: correctedDate } : null,
    settled: settled && {
      date: settled.date,
      amount: settled.amount,
      means: settled.means,
      reference: paymentNumber,
    },
  };
}
