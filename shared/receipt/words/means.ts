import type { DocumentSettlement } from "../../api/types/index.ts";
import { NBSP } from "./spaces.ts";

/** Where the provider's word for a brand is more than its name in lower case. */
const BRANDS: Record<string, string> = {
  amex: "American Express",
  cartes_bancaires: "CB",
  diners: "Diners Club",
  jcb: "JCB",
  unionpay: "UnionPay",
};

/** What people call a brand of cards: `cartes_bancaires` → « CB ». */
export function brandName(brand: string): string {
  return BRANDS[brand] ?? brand.charAt(0).toUpperCase() + brand.slice(1);
}

/** « Carte Visa •••• 4242 », « Prélèvement SEPA •••• 3000 », « Solde créditeur ». */
export function meansOfPayment(means: DocumentSettlement["means"]): string {
  if (means.kind === "credit_balance") return "Solde créditeur";
  if (means.kind === "offset") return "Compensation avec la facture";
  if (means.kind === "other") return "Hors prélèvement";
  const digits = `••••${NBSP}${means.last4}`;
  if (means.kind === "sepa_debit") return `Prélèvement SEPA ${digits}`;
  return `Carte ${brandName(means.brand)} ${digits}`;
}
