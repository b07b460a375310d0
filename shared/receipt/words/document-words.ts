import type { DocumentSettlement, LegalDocument } from "../../api/types/index.ts";
import { longDate } from "./dates.ts";

/** The words in which an invoice and a credit note differ. */
export interface DocumentWords {
  title: string;
  /** Stands before the number of the document that this one corrects. */
  corrects: string;
  settledOn: string;
  means: string;
  reference: string;
  settled: string;
  open: string;
}

const WORDS: Record<LegalDocument["kind"], DocumentWords> = {
  invoice: {
    title: "Facture",
    corrects: "Remplace la facture",
    settledOn: "Réglée le",
    means: "Moyen de paiement",
    reference: "Référence du paiement",
    settled: "Déjà réglé",
    open: "Reste à payer",
  },
  credit_note: {
    title: "Avoir",
    corrects: "Sur la facture",
    settledOn: "Remboursé le",
    means: "Moyen de remboursement",
    reference: "Référence du remboursement",
    settled: "Déjà remboursé",
    open: "Reste à rembourser",
  },
};

export function wordsOf(document: LegalDocument): DocumentWords {
  return WORDS[document.kind];
}

/** « Sur la facture FA-2026-000123 du 3 novembre 2026 »; `null` where nothing is corrected. */
export function noteOf(document: LegalDocument): string | null {
  const { corrects } = document;
  return corrects && `${wordsOf(document).corrects} ${corrects.number} du ${longDate(corrects.issueDate)}`;
}

/** What the box under the number says; `null` for a credit note that has not been paid back. */
export function statusOf({ kind, settled, dueDate }: LegalDocument): string | null {
  if (settled) return settledSentence(kind, settled);
  if (kind === "credit_note") return null;
  return dueDate === null ? "À régler à réception" : `À régler avant le ${longDate(dueDate)}`;
}

function settledSentence(kind: LegalDocument["kind"], settled: DocumentSettlement): string {
  return `${kind === "invoice" ? "Acquittée" : "Remboursé"} le ${longDate(settled.date)}`;
}
