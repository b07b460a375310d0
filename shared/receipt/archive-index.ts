import type { LegalDocument } from "../api/types/index.ts";
import { csvCell } from "../csv-cell.ts";
import { decimal } from "./facturx/figures.ts";
import type { LanguageCode } from "./words/language.ts";
import { languageCode } from "./words/language.ts";

/** What the index says of a document. */
export type IndexEntry = Pick<
  LegalDocument,
  "kind" | "issueDate" | "number" | "totals" | "currency" | "digits" | "locale"
> & { customer: { name: string }; file: string };

const WORDS: Record<LanguageCode, { heads: string[]; kinds: Record<LegalDocument["kind"], string> }> = {
  fr: {
    heads: ["Date", "Numéro", "Type", "Client", "HT", "TVA", "TTC", "Devise", "Fichier"],
    kinds: { invoice: "Facture", credit_note: "Avoir" },
  },
  en: {
    heads: ["Date", "Number", "Type", "Customer", "Excl. VAT", "VAT", "Incl. VAT", "Currency", "File"],
    kinds: { invoice: "Invoice", credit_note: "Credit note" },
  },
};

/**
 * The index of an archive, for a spreadsheet: UTF-8 with its mark, `;` between cells, a comma in amounts. In English
 * where all of its documents are. Credit notes are negative, so that the columns add up.
 */
export function archiveIndex(entries: readonly IndexEntry[]): string {
  const isEnglish = entries.length > 0 && entries.every(({ locale }) => languageCode(locale) === "en");
  const { heads, kinds } = WORDS[isEnglish ? "en" : "fr"];
  const rows = entries.map(({ kind, issueDate, number, customer, totals, currency, digits, file }) => {
    const sign = kind === "credit_note" ? -1 : 1;
    const amounts = [totals.net, totals.tax, totals.gross].map((amount) =>
      decimal(sign * amount, digits).replace(".", ","),
    );
    return [issueDate, number, kinds[kind], customer.name, ...amounts, currency, file];
  });
  return `\ufeff${[heads, ...rows].map((cells) => cells.map(csvCell).join(";")).join("\r\n")}\r\n`;
}
