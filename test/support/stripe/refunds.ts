import { refund } from "../../../worker/providers/sandbox/engine/refund.ts";
import { nowOf, type Sim, type SimCustomer } from "./state.ts";

/** At the dashboard: the charge is refunded, and a credit note undoes the whole invoice. */
export function refundInvoice(sim: Sim, customer: SimCustomer, invoiceId: string): void {
  customer.work.at = nowOf(sim, customer);
  refund(customer.work, invoiceId);
}
