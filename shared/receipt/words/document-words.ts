import type { LegalDocument } from "../../api/types/index.ts";
import type { DocumentWords, Language } from "./language.ts";

export const documents: Language["documents"] = {
  invoice: {
    title: "Facture",
    corrects: "Remplace la facture",
    done: "Acquittée le",
    settledOn: "Réglée le",
    means: "Moyen de paiement",
    reference: "Référence du paiement",
    settled: "Déjà réglé",
    open: "Reste à payer",
  },
  credit_note: {
    title: "Avoir",
    corrects: "Sur la facture",
    done: "Remboursé le",
    settledOn: "Remboursé le",
    means: "Moyen de remboursement",
    reference: "Référence du remboursement",
    settled: "Déjà remboursé",
    open: "Reste à rembourser",
  },
};

export function wordsOf({ kind }: LegalDocument, { documents }: Language): DocumentWords {
  return documents[kind];
}

/** « Sur la facture FA-2026-000123 du 3 novembre 2026 »; `null` where nothing is corrected. */
export function noteOf(document: LegalDocument, language: Language): string | null {
  const { corrects } = document;
  if (!corrects) return null;
  const date = language.longDate(corrects.issueDate);
  return `${wordsOf(document, language).corrects} ${corrects.number} ${language.labels.of} ${date}`;
}

/** What the box under the number says; `null` for a credit note that has not been paid back. */
export function statusOf(document: LegalDocument, language: Language): string | null {
  const { kind, settled, dueDate } = document;
  const { labels, longDate } = language;
  if (settled) return `${wordsOf(document, language).done} ${longDate(settled.date)}`;
  if (kind === "credit_note") return null;
  return dueDate === null ? labels.dueOnReceipt : `${labels.dueBefore} ${longDate(dueDate)}`;
}
