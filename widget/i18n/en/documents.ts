import type { Words } from "../../../shared/i18n/words.ts";
import type { documents as french } from "../fr/documents.ts";

export const documents: Words<typeof french> = {
  failed: "The document could not be prepared. Try again in a moment.",
  preparing: "Preparing the document…",
  invoiceSaved: "Invoice downloaded: {file}",
  creditNoteSaved: "Credit note downloaded: {file}",
  acknowledgmentSaved: "Acknowledgment downloaded: {file}",
  undrawn: "No font has these characters; the PDF shows □ and keeps the exact text: {characters}",
};
