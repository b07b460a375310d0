import type { DocumentSettlement } from "../../api/types/index.ts";
import { NBSP } from "./spaces.ts";

const BRANDS: Record<string, string> = {
  amex: "American Express",
  cartes_bancaires: "CB",
  diners: "Diners Club",
  discover: "Discover",
  eftpos_au: "eftpos",
  jcb: "JCB",
  mastercard: "Mastercard",
  unionpay: "UnionPay",
  visa: "Visa",
};

/** « Carte Visa •••• 4242 », « Prélèvement SEPA •••• 3000 », « Solde créditeur ». */
export function meansOfPayment(means: DocumentSettlement["means"]): string {
  if (means.kind === "credit_balance") return "Solde créditeur";
  const digits = `••••${NBSP}${means.last4}`;
  if (means.kind === "sepa_debit") return `Prélèvement SEPA ${digits}`;
  return `Carte ${BRANDS[means.brand] ?? means.brand} ${digits}`;
}
