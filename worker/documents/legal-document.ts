import type { LegalDocument } from "../../shared/api/types/index.ts";
import { type DocumentRow, formatDocumentNumber } from "../db/documents.ts";
import type { IssuedDocument, SettledDocument } from "./issued.ts";

/** Joins the frozen document with its number, date, settlement and the document it corrects. */
export function legalDocument(row: DocumentRow, contractReference: string | null): LegalDocument {
  const issued = row.issued as IssuedDocument;
  const settled = row.settled as SettledDocument | null;
  const { corrected, payment } = row;
  return {
    ...issued,
    number: row.number,
    issueDate: row.issueDate,
    contractReference,
    corrects: corrected && {
      number: formatDocumentNumber(corrected.series, corrected.year, corrected.n),
      issueDate: corrected.issueDate,
    },
    settled: settled && {
      date: settled.date,
      amount: settled.amount,
      means: settled.means,
      reference: payment && formatDocumentNumber(payment.series, payment.year, payment.n),
    },
  };
}
