import type { DocumentSettlement } from "../../../api/types/index.ts";
import { brandName } from "../means.ts";
import { NBSP } from "../spaces.ts";

/** “Visa card •••• 4242”, “SEPA Direct Debit •••• 3000”, “Credit balance”. */
export function meansOfPayment(means: DocumentSettlement["means"]): string {
  if (means.kind === "credit_balance") return "Credit balance";
  if (means.kind === "offset") return "Set off against the invoice";
  if (means.kind === "other") return "Not collected automatically";
  const digits = `••••${NBSP}${means.last4}`;
  return means.kind === "sepa_debit"
    ? `SEPA Direct Debit ${digits}`
    : `${brandName(means.brand)} card ${digits}`;
}
