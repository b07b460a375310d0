import { describe, expect, test } from "vitest";
import type { LegalDocument } from "../../../../shared/api/types/index.ts";
import { InvalidDocument } from "../../../../shared/receipt/check/invalid-document.ts";
import { checkLegalDocument } from "../../../../shared/receipt/check/legal-document.ts";
import { invoiceDocument } from "../../../support/documents.ts";
import { SAMPLE_NAMES, SAMPLES } from "../../../support/sample-documents.ts";

function faultOf(spoil: (document: LegalDocument) => void): [string, string] | null {
  const document = structuredClone(invoiceDocument());
  spoil(document);
  try {
    checkLegalDocument(document);
  } catch (error) {
    if (error instanceof InvalidDocument) return [error.field, error.fault];
    throw error;
  }
  return null;
}

function set(path: string, value: unknown): (document: LegalDocument) => void {
  return (document) => {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let target = document as unknown as Record<string, unknown>;
    for (const key of keys) target = target[key] as Record<string, unknown>;
    target[last] = value;
  };
}

test.each(SAMPLE_NAMES)("%s is sound", (name) => {
  expect(() => checkLegalDocument(SAMPLES[name])).not.toThrow();
});

describe("a missing or wrong member is named", () => {
  test.each([
    ["number", undefined, "number", "missing"],
    ["number", "FA 2026\n1", "number", "wrong_type"],
    ["kind", "receipt", "kind", "unknown_value"],
    ["issueDate", "03/11/2026", "issueDate", "wrong_type"],
    ["issueDate", "2026-13-03", "issueDate", "wrong_type"],
    ["currency", "eur", "currency", "wrong_type"],
    ["digits", 3, "digits", "does_not_add_up"],
    ["seller", null, "seller", "missing"],
    ["seller.siren", "", "seller.siren", "wrong_type"],
    ["seller.capital", "", "seller.capital", "missing"],
    ["seller.address.city", undefined, "seller.address.city", "missing"],
    ["customer.name", "\u0000\u200b ", "customer.name", "missing"],
    ["customer.name", "W".repeat(501), "customer.name", "too_long"],
    ["customer.address.country", "France", "customer.address.country", "wrong_type"],
    ["lines", [], "lines", "missing"],
    ["lines.0.description", 7, "lines[0].description", "wrong_type"],
    ["lines.0.unitPrice", 49.5, "lines[0].unitPrice", "wrong_type"],
    ["lines.0.quantity", Number.NaN, "lines[0].quantity", "wrong_type"],
    ["lines.0.vatCategory", "Z", "lines[0].vatCategory", "unknown_value"],
    ["vatGroups", undefined, "vatGroups", "missing"],
    ["mentions.1.text", undefined, "mentions[1].text", "missing"],
    ["settled.means.kind", "cheque", "settled.means.kind", "unknown_value"],
    ["settled.means.last4", undefined, "settled.means.last4", "missing"],
    ["settled.date", undefined, "settled.date", "missing"],
    ["totals", 5880, "totals", "wrong_type"],
    ["settled", undefined, "settled", "missing"],
  ])("%s = %j → %s %s", (path, value, field, fault) => {
    expect(faultOf(set(path, value))).toEqual([field, fault]);
  });

  test("no document at all", () => {
    expect(() => checkLegalDocument(undefined as unknown as LegalDocument)).toThrow("document: is missing");
  });
});

describe("a sum that does not add up is named", () => {
  test.each([
    ["lines.0.net", 4901, "lines[0].net"],
    ["lines.0.vatRate", 1000, "lines[0].vatRate"],
    ["vatGroups.0.base", 4800, "vatGroups[0].base"],
    ["vatGroups.0.tax", 981, "vatGroups[0].tax"],
    ["totals.net", 4800, "totals.net"],
    ["totals.tax", 981, "totals.tax"],
    ["totals.gross", 5881, "totals.gross"],
    ["totals.due", 1, "totals.due"],
    ["settled.amount", 5879, "settled.amount"],
  ])("%s = %j", (path, value, field) => {
    expect(faultOf(set(path, value))).toEqual([field, "does_not_add_up"]);
  });

  test("a VAT group that no line belongs to", () => {
    const extra = { category: "S", rate: 550, base: 100, tax: 6, exemption: null } as const;
    expect(faultOf((document) => document.vatGroups.push(extra))).toEqual([
      "vatGroups[1].base",
      "does_not_add_up",
    ]);
  });

  test("two groups of one rate", () => {
    const twice = (document: LegalDocument): void => {
      const [group] = document.vatGroups;
      if (group) document.vatGroups.push({ ...group });
    };
    expect(faultOf(twice)).toEqual(["totals.net", "does_not_add_up"]);
  });

  test("a rate of 0 without its sentence", () => {
    const document = structuredClone(SAMPLES.reverseCharge) as LegalDocument;
    const [group] = document.vatGroups;
    if (group) group.exemption = null;
    expect(() => checkLegalDocument(document)).toThrow("vatGroups[0].exemption");
  });

  test("the balance did not pay what it says", () => {
    const document = structuredClone(SAMPLES.zeroTotal) as LegalDocument;
    if (document.settled) document.settled.amount = 0;
    expect(() => checkLegalDocument(document)).toThrow("settled.amount");
  });

  test("tax is rounded half away from zero, exactly", () => {
    const halves = invoiceDocument({
      lines: [
        {
          ...(SAMPLES.card.lines[0] as LegalDocument["lines"][number]),
          quantity: -1,
          unitPrice: 25,
          net: -25,
          vatRate: 200,
        },
      ],
      vatGroups: [{ category: "S", rate: 200, base: -25, tax: -1, exemption: null }],
    });
    expect(() => checkLegalDocument(halves)).not.toThrow();
  });
});

describe("VAT that was taken out of what is paid", () => {
  const taken = (net: number, tax: number) =>
    faultOf((document) => {
      const [line] = document.lines;
      const [group] = document.vatGroups;
      if (!line || !group) throw new Error("the sample is empty");
      document.lines = [{ ...line, quantity: 1, unitPrice: net, net }];
      document.vatGroups = [{ ...group, base: net, tax }];
      document.totals = { net, tax, gross: net + tax, creditApplied: 0, due: net + tax };
      if (document.settled) document.settled.amount = net + tax;
    });

  test("may be a cent from base × rate where no net with its own VAT makes it", () => {
    expect(taken(832, 167)).toBeNull();
    expect(taken(833, 166)).toBeNull();
  });

  test("is base × rate where one does, and never two cents from it", () => {
    expect(taken(4_900, 981)).toEqual(["vatGroups[0].tax", "does_not_add_up"]);
    expect(taken(831, 168)).toEqual(["vatGroups[0].tax", "does_not_add_up"]);
  });
});
