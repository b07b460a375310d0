import { expect, test } from "vitest";
import { acknowledgmentFileName, receiptFileName } from "../../../shared/receipt/index.ts";
import { acknowledgmentDocument, documentLine, invoiceDocument } from "../../support/documents.ts";
import { SAMPLES } from "../../support/sample-documents.ts";

function nameFor(description: string): string {
  return receiptFileName(invoiceDocument({ lines: [documentLine({ description })] }));
}

test("date, number and plan", () => {
  expect(receiptFileName(invoiceDocument())).toBe("2026-11-03_FA-2026-000123_Pro.pdf");
  expect(nameFor("Pro, mensuel")).toBe("2026-11-03_FA-2026-000123_Pro.pdf");
});

test("the plan is that of the charge, not of the credit before it", () => {
  expect(receiptFileName(SAMPLES.upgrade)).toBe("2026-11-03_FA-2026-000123_Pro.pdf");
});

test("accents go, what no file system wants goes", () => {
  expect(nameFor("Œuvre d’été")).toBe("2026-11-03_FA-2026-000123_OEuvre-dete.pdf");
  expect(nameFor("../../etc/passwd")).toBe("2026-11-03_FA-2026-000123_etc-passwd.pdf");
  expect(nameFor("Łódź\u202e ?*:|")).toBe("2026-11-03_FA-2026-000123_Lodz.pdf");
  expect(nameFor("東京")).toBe("2026-11-03_FA-2026-000123.pdf");
  expect(nameFor("x".repeat(300))).toBe(`2026-11-03_FA-2026-000123_${"x".repeat(40)}.pdf`);
});

test("an acknowledgment", () => {
  expect(acknowledgmentFileName(acknowledgmentDocument())).toBe("2026-11-24_RES-2026-000018_Resiliation.pdf");
});
