import type { AcknowledgmentDocument } from "../../api/types/index.ts";
import { day, integer, listOf, oneOf, orNull, pattern, shape, text } from "./members.ts";
import { customer, NAME, seller } from "./parties.ts";

const acknowledgment = shape({
  templateVersion: oneOf(1),
  kind: oneOf("acknowledgment"),
  number: text(35),
  issueDate: day,
  requestedDate: day,
  requestedTime: pattern(/^\d{2}:\d{2}$/, "a time of day, HH:MM"),
  requestedBy: NAME,
  sentTo: orNull(text(320)),
  contract: shape({ reference: NAME, planName: NAME, interval: oneOf("month", "year") }),
  endDate: day,
  accessUntilDate: day,
  openInvoices: listOf(
    shape({
      number: orNull(text(35)),
      amountDue: integer,
      currency: pattern(/^[A-Z]{3}$/, "an ISO 4217 code"),
    }),
    0,
  ),
  seller,
  customer,
});

/** Throws an InvalidDocument for a missing member or a value of the wrong kind. */
export function checkAcknowledgment(document: AcknowledgmentDocument): void {
  acknowledgment(document, "");
}
