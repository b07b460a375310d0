import type { Words } from "../../../shared/i18n/words.ts";
import type { credit as french } from "../fr/credit.ts";

export const credit: Words<typeof french> = {
  title: "Available credit",
  lead: "What is given back to you is taken off your next invoices.",
  left: "{balance} will be taken off your next invoices.",
  entries: "Credit history",
  loading: "Loading the credit",
  failed: "The credit did not load.",
  none: "Nothing yet. What a change of plan gives back will appear here.",
  credited: "Given back by a change of plan",
  used: "Used for an invoice",
  returned: "Given back by a voided or refunded invoice",
  adjusted: "Adjusted by the seller",
  after: "{balance} left",
};
