import { expect, test } from "vitest";
import { checkAcknowledgment } from "../../../../shared/receipt/check/acknowledgment.ts";
import { acknowledgmentDocument } from "../../../support/documents.ts";

test("a sound one passes", () => {
  expect(() => checkAcknowledgment(acknowledgmentDocument())).not.toThrow();
});

test.each([
  ["number", { number: undefined }],
  ["requestedTime", { requestedTime: "10h04" }],
  ["requestedBy", { requestedBy: "" }],
  ["contract.interval", { contract: { reference: "AB-1", planName: "Pro", interval: "week" } }],
  ["openInvoices[0].amountDue", { openInvoices: [{ number: null, amountDue: 0.5, currency: "EUR" }] }],
])("%s is named", (field, changes) => {
  expect(() => checkAcknowledgment(acknowledgmentDocument(changes as never))).toThrow(field);
});
