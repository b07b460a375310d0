import type { Money } from "./api/types/index.ts";

const DIGITS: Record<string, number> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  MGA: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Minor-unit digits of a currency (ISO 4217): EUR 2, JPY 0, KWD 3. */
export function currencyDigits(currency: string): number {
  return DIGITS[currency] ?? 2;
}

/** The currencies that have so many digits, of those that have not two. */
export function currenciesWith(digits: 0 | 3): string[] {
  return Object.keys(DIGITS).filter((currency) => DIGITS[currency] === digits);
}

export function money(amount: number, currency: string): Money {
  return { amount, currency };
}

const NBSP = "\u00a0";
const MINUS = "\u2212";
const SYMBOLS: Record<string, string> = { EUR: "€", USD: "$US", GBP: "£GB", JPY: "JPY", CHF: "CHF" };

/**
 * Money as it stands on a document: `1 234,56 €`, U+00A0 for every space and U+2212 for minus,
 * so that every engine draws the same bytes.
 */
export function formatMoneyForDocument(amount: number, currency: string): string {
  return `${formatAmountForDocument(amount, currency)}${NBSP}${SYMBOLS[currency] ?? currency}`;
}

/** The number alone, without its currency. */
export function formatAmountForDocument(amount: number, currency: string): string {
  const digits = currencyDigits(currency);
  const figures = String(Math.abs(amount)).padStart(digits + 1, "0");
  const whole = figures.slice(0, figures.length - digits).replace(/\B(?=(\d{3})+$)/g, NBSP);
  const fraction = digits === 0 ? "" : `,${figures.slice(-digits)}`;
  return `${amount < 0 ? MINUS : ""}${whole}${fraction}`;
}
