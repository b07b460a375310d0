import type { Words } from "../../../shared/i18n/words.ts";
import type { archive as french } from "../fr/archive.ts";

export const archive: Words<typeof french> = {
  title: "Download everything",
  lead: "One ZIP file with every invoice and credit note as PDF, and an index for your spreadsheet.",
  year: "Year",
  allYears: "All years",
  counting: "Looking for documents",
  count:
    "{n, plural, =0 {No document in this year.} one {# document to download.} other {# documents to download.}}",
  progress: "Preparing the file",
  done: "{done} of {of}",
  start: "Download the ZIP file",
  stop: "Stop",
  close: "Cancel",
  retry: "Try again",
  failed: "A document could not be prepared. No file was saved. Try again in a moment.",
  file: "invoices",
  saved: "{n, plural, one {# document downloaded} other {# documents downloaded}}: {file}",
};
