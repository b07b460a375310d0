import type { Words } from "../../../shared/i18n/words.ts";
import type { documents as french } from "../fr/documents.ts";

export const documents: Words<typeof french> = {
  failed: "Das Dokument konnte nicht erstellt werden. Versuchen Sie es gleich noch einmal.",
  preparing: "Dokument wird erstellt…",
  invoiceSaved: "Rechnung heruntergeladen: {file}",
  creditNoteSaved: "Gutschrift heruntergeladen: {file}",
  acknowledgmentSaved: "Kündigungsbestätigung heruntergeladen: {file}",
  undrawn: "Keine Schrift hat diese Zeichen; die PDF zeigt □ und behält den genauen Text: {characters}",
};
