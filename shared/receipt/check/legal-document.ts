import type { LegalDocument } from "../../api/types/index.ts";
import { InvalidDocument } from "./invalid-document.ts";
import { day, integer, listOf, oneOf, optional, orNull, pattern, shape, text } from "./members.ts";
import { customer, NAME, seller } from "./parties.ts";
import { checkSums } from "./sums.ts";

const category = oneOf("S", "AE", "E", "O");
const period = orNull(shape({ firstDay: day, lastDay: day }));
const number = pattern(/^[A-Za-z0-9+\-_/]{1,35}$/, "a document number");
const last4 = pattern(/^[A-Za-z0-9]{4}$/, "the last four figures");

const line = shape({
  description: text(1000),
  quantity: integer,
  unitPrice: integer,
  allowance: optional(shape({ amount: integer, reason: NAME })),
  net: integer,
  vatCategory: category,
  vatRate: integer,
  period,
});

const vatGroup = shape({
  category,
  rate: integer,
  base: integer,
  tax: integer,
  exemption: orNull(shape({ code: text(40), text: text(500) })),
});

const means = shape({ kind: oneOf("card", "sepa_debit", "credit_balance", "offset", "other") });
const meansOf: Record<string, ReturnType<typeof shape>> = {
  card: shape({ brand: text(40), last4 }),
  sepa_debit: shape({ last4, mandate: optional(text(35)) }),
};

const settled = shape({
  date: day,
  amount: integer,
  means: (value, field) => {
    means(value, field);
    meansOf[(value as { kind: string }).kind]?.(value, field);
  },
  reference: orNull(text(40)),
});

const legalDocument = shape({
  templateVersion: oneOf(1),
  kind: oneOf("invoice", "credit_note"),
  number,
  issueDate: day,
  currency: pattern(/^[A-Z]{3}$/, "an ISO 4217 code"),
  digits: integer,
  nature: oneOf("services"),
  businessProcess: oneOf("S1", "S2"),
  period,
  dueDate: orNull(day),
  orderReference: orNull(NAME),
  contractReference: orNull(NAME),
  corrects: orNull(shape({ number, issueDate: day })),
  seller,
  customer,
  lines: listOf(line, 1),
  vatGroups: listOf(vatGroup, 1),
  totals: shape({
    net: integer,
    tax: integer,
    gross: integer,
    creditApplied: integer,
    prepaid: optional(integer),
    due: integer,
  }),
  taxInEuros: optional(integer),
  mentions: listOf(shape({ code: oneOf("PMT", "PMD", "AAB", "REG", "TXD", "AAI"), text: text(2000) }), 1),
  settled: orNull(settled),
});

/** Throws an InvalidDocument for a missing member, a value of the wrong kind or a sum that does not add up. */
export function checkLegalDocument(document: LegalDocument): void {
  legalDocument(document, "");
  for (const code of ["PMT", "PMD", "AAB"] as const) {
    const said = document.mentions.filter((mention) => mention.code === code).length;
    if (said === 0) throw new InvalidDocument(`mentions.${code}`, "missing", "is missing");
    if (said > 1) throw new InvalidDocument(`mentions.${code}`, "unknown_value", "is said twice");
  }
  checkSums(document);
}
