import type { Words } from "../../../shared/i18n/words.ts";
import type { upcoming as french } from "../fr/upcoming.ts";
import { plan } from "./plan.ts";

export const upcoming: Words<typeof french> = {
  ...plan,
  title: "Upcoming charges",
  lead: "The next twelve months, if nothing changes until then.",
  charges: "Charges to come",
  loading: "Loading the upcoming charges",
  failed: "The upcoming charges did not load.",
  none: "No charge is planned.",
  retry: "New attempt for the unpaid invoice",
  trial_end: "First charge after the trial",
  discount: "Code {code}: {amount} off, excl. VAT",
  discount_ended: "Code {code} no longer applies",
  scheduled_change: "{from} → {to}",
  credit_applied: "Credit used: {amount}, {left} left",
  taxed: "{net} excl. VAT and {tax} of VAT",
  taxedAt: "{net} excl. VAT and {tax} of VAT ({rate}%)",
  sum: "{n, plural, one {# charge} other {# charges}}, {amount} incl. VAT in all",
  calendar: "Add to my calendar",
  file: "charges",
  saved: "Calendar downloaded: {file}",
};
