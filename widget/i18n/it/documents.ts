import type { Words } from "../../../shared/i18n/words.ts";
import type { documents as french } from "../fr/documents.ts";

export const documents: Words<typeof french> = {
  failed: "Non è stato possibile preparare il documento. Riprovi tra un istante.",
  preparing: "Preparazione del documento…",
  invoiceSaved: "Fattura scaricata: {file}",
  creditNoteSaved: "Nota di credito scaricata: {file}",
  acknowledgmentSaved: "Attestazione scaricata: {file}",
};
