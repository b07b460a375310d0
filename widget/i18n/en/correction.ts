import type { Words } from "../../../shared/i18n/words.ts";
import type { correction as french } from "../fr/correction.ts";

export const correction: Words<typeof french> = {
  title: "Correct the details",
  of: "Invoice {number}",
  doneTitle: "Details corrected",
  loading: "Loading the invoice",
  loadFailed: "The invoice did not load. Nothing was changed.",
  retry: "Try again",
  what: "A credit note cancels invoice {number}, and a new invoice with the corrected details replaces it. Both are issued today.",
  netZero: "The amounts do not change. There is nothing to pay and nothing is refunded.",
  kept: "The original invoice can still be viewed. Your next invoices follow your billing details, not this correction.",
  correct: "Issue the credit note and the new invoice",
  correcting: "Issuing",
  leave: "Cancel",
  nothing: "Nothing was changed. Correct at least one field.",
  failed: "The server did not answer. The correction may not be made yet: try again; it only counts once.",
  done: "Credit note {creditNote} and invoice {invoice} are issued. Balance: zero.",
  next: "Give both documents to your accountant, with the original invoice.",
  close: "Close",
};
