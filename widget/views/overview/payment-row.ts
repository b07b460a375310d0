import type { InvoiceSummary } from "../../../shared/api/types/index.ts";
import { invoiceStatus } from "../../../shared/i18n/invoice-status.ts";
import type { Billing } from "../../billing.ts";
import type { Mark } from "../../parts/status-mark.tsx";

/** One payment as both renderings show it: a row of the table, a line of the list. */
export interface PaymentRow {
  billing: Billing;
  invoice: InvoiceSummary;
  date: string;
  number: string;
  status: Mark;
  amount: string;
  /** Opens its details. */
  open(): Promise<void>;
}

export function paymentRow(billing: Billing, invoice: InvoiceSummary): PaymentRow {
  const { format, say } = billing;
  const { tone, icon, word } = invoiceStatus(invoice);
  return {
    billing,
    invoice,
    date: format.date(invoice.issueDate),
    number: invoice.number ?? say("withoutNumber"),
    status: [tone, icon, say(word)],
    amount: format.money(invoice.total),
    open: () => billing.open("payment", { id: invoice.id }),
  };
}
