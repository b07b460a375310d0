import type { Words } from "../../../shared/i18n/words.ts";
import type { documents as french } from "../fr/documents.ts";

export const documents: Words<typeof french> = {
  failed: "Non è stato possibile preparare il documento. Riprovi tra un istante.",
  preparing: "Preparazione del documento…",
  invoiceSaved: "Fattura scaricata: {file}",
  creditNoteSaved: "Nota di credito scaricata: {file}",
  acknowledgmentSaved: "Attestazione scaricata: {file}",
  undrawn:
    "Nessun carattere tipografico contiene questi segni; il PDF mostra □ e conserva il testo esatto: {characters}",
};
