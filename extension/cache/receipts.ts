import type { InvoiceSummary } from "../../shared/api/types/index.ts";

/** Whether there is a receipt of it. */
export const hasReceipt = ({ type, status, number }: InvoiceSummary): boolean =>
  type === "invoice" && status === "paid" && number !== null;
