import { csvCell } from "../../../shared/csv-cell.ts";
import { currencyDigits } from "../../../shared/money.ts";
import type { IssuedRow } from "../documents.ts";
import type { IssuedDocument, SettledDocument } from "./legal-document.ts";

const HEADS = [
  "Date",
  "Numéro",
  "Type",
  "Client",
  "Taux de TVA",
  "HT",
  "TVA",
  "TTC",
  "Devise",
  "Date de paiement",
  "Moyen de paiement",
];

const MEANS: Record<SettledDocument["means"]["kind"], string> = {
  card: "Carte",
  sepa_debit: "Prélèvement SEPA",
  credit_balance: "Solde créditeur",
  offset: "Compensation",
  other: "Autre",
};

/**
 * The purchase journal for an accountant: one line a document and VAT rate, credit notes negative, so that each
 * column adds up exactly. UTF-8 with its mark, `;` between, decimal commas. It is not a FEC.
 */
export function purchaseJournal(rows: readonly IssuedRow[]): string {
  const lines = [HEADS, ...rows.flatMap(linesOf)];
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(";")).join("\r\n")}\r\n`;
}

function linesOf({ number, issueDate, issued, settled }: IssuedRow): string[][] {
  const { kind, currency, customer, vatGroups } = issued as IssuedDocument;
  const paid = settled as SettledDocument | null;
  const sign = kind === "credit_note" ? -1 : 1;
  const digits = currencyDigits(currency);
  return vatGroups.map(({ rate, base, tax }) => [
    issueDate,
    number,
    kind === "credit_note" ? "Avoir" : "Facture",
    customer.name,
    decimal(rate, 2),
    decimal(sign * base, digits),
    decimal(sign * tax, digits),
    decimal(sign * (base + tax), digits),
    currency,
    paid?.date ?? "",
    paid ? MEANS[paid.means.kind] : "",
  ]);
}

function decimal(amount: number, digits: number): string {
  const figures = String(Math.abs(amount)).padStart(digits + 1, "0");
  const whole = figures.slice(0, figures.length - digits);
  return `${amount < 0 ? "-" : ""}${whole}${digits > 0 ? `,${figures.slice(-digits)}` : ""}`;
}
