import { formatAmountForDocument } from "../../../money.ts";
import { NBSP } from "../spaces.ts";

const SYMBOLS: Record<string, string> = { EUR: "€", GBP: "£", USD: "US$" };

/** Minor units → “€1,234.56”, “JPY 1,481,480”; the minus sign U+2212 stands first. */
export function money(amount: number, currency: string): string {
  const figures = formatAmountForDocument(Math.abs(amount), currency).replace(",", ".").replaceAll(NBSP, ",");
  return `${amount < 0 ? "\u2212" : ""}${SYMBOLS[currency] ?? `${currency}${NBSP}`}${figures}`;
}

/** Basis points → “20%”, “5.5%”. */
export function percent(basisPoints: number): string {
  return `${basisPoints / 100}%`;
}
