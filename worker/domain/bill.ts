import { checkCurrency } from "./amount.ts";
import { type BalanceUse, useBalance } from "./credit-balance.ts";
import { DomainError } from "./errors.ts";
import { type PricedLine, takeOutTax } from "./included-tax.ts";
import { type InvoiceTotals, invoiceTotals, type TaxedLine } from "./invoice-totals.ts";
import type { LineWords } from "./line-words.ts";
import type { TaxTreatment } from "./tax-treatment.ts";

/** What a bill depends on beside the subscription. */
export interface Billing {
  treatment: TaxTreatment;
  /** The customer's credit before the bill, positive in their favour. */
  balance: number;
  words: LineWords;
  /** The zone whose days are counted for display. */
  timeZone: string;
}

export interface BillLine extends TaxedLine {
  description: string;
  /** −1 with a positive unit amount for a credit; amount = quantity × unitAmount. */
  quantity: number;
  unitAmount: number;
  periodStart: number;
  periodEnd: number;
  /** It lowers the line before it: a coupon. */
  reduction?: true;
  /** The code of that coupon. */
  couponCode?: string;
  /** Of a credit: the invoice whose charge it gives back, and what of it: with the VAT that is in an inclusive price. */
  credits?: { invoiceId: string; amount: number; inclusive: boolean };
  /** Whole days for display, `null` for a whole period. */
  proration: { days: number; of: number } | null;
}

/** The lines of one invoice to be, with its sums and what of them the credit balance pays. */
export interface Bill extends InvoiceTotals, BalanceUse {
  currency: string;
  lines: BillLine[];
}

/** The bill of some lines at their prices: its own lines are before VAT, also where a price has VAT in it. */
export function makeBill(currency: string, priced: readonly PricedLine[], balance: number): Bill {
  const { lines, included } = takeOutTax(priced);
  const totals = invoiceTotals(lines, included);
  return { currency: checkCurrency(currency), lines, ...totals, ...useBalance(totals.total, balance) };
}

/** Throws `currency_mismatch`: a customer has one currency, fixed by the first subscription. */
export function checkSameCurrency(one: string, other: string): void {
  if (one !== other)
    throw new DomainError("currency_mismatch", `${one} and ${other} can't stand on one bill`);
}
