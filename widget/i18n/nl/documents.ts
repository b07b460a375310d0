import type { Words } from "../../../shared/i18n/words.ts";
import type { documents as french } from "../fr/documents.ts";

export const documents: Words<typeof french> = {
  failed: "Het document kon niet worden gemaakt. Probeer het zo meteen opnieuw.",
  preparing: "Document wordt gemaakt…",
  invoiceSaved: "Factuur gedownload: {file}",
  creditNoteSaved: "Creditnota gedownload: {file}",
  acknowledgmentSaved: "Opzegbevestiging gedownload: {file}",
  undrawn: "Geen lettertype heeft deze tekens; de pdf toont □ en bewaart de exacte tekst: {characters}",
};
