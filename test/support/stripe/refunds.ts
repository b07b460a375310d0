import { refund } from "../../../worker/providers/sandbox/engine/refund.ts";
import { nowOf, type Sim, type SimCustomer, type SimRefund } from "./state.ts";

/** At the dashboard: the charge is refunded, and a credit note undoes the whole invoice. */
export function refundInvoice(sim: Sim, customer: SimCustomer, invoiceId: string): void {
  const { work, refunds } = customer;
  work.at = nowOf(sim, customer);
  const before = new Set(work.invoices.keys());
  refund(work, invoiceId);
  const note = [...work.invoices.values()].find(({ id }) => !before.has(id));
  const payment = work.invoices.get(invoiceId)?.payments.find(({ status }) => status.endsWith("refunded"));
  if (!note || !payment) return;
  const { id: chargeId } = payment;
  const amount = note.amountPaid;
  refunds.push({ ...made(sim, work.at), chargeId, amount, noteId: note.id });
}

/** At the dashboard: money of a charge is given back, and nothing is said of its invoice. */
export function refundPlainly(
  sim: Sim,
  customer: SimCustomer,
  invoiceId: string,
  amount: number,
  status: SimRefund["status"] = "succeeded",
): SimRefund {
  const payment = customer.work.invoices.get(invoiceId)?.payments.find((one) => one.status === "succeeded");
  if (!payment) throw new Error(`${invoiceId} has no payment to give back`);
  const given = { ...made(sim, nowOf(sim, customer)), status, chargeId: payment.id, amount, noteId: null };
  customer.refunds.push(given);
  return given;
}

/** At the dashboard: a credit note is written for money that was given back before. */
export function noteAfterwards(sim: Sim, customer: SimCustomer, invoiceId: string, refund: SimRefund): void {
  const invoice = customer.work.invoices.get(invoiceId);
  if (!invoice) throw new Error(`there is no ${invoiceId}`);
  const at = nowOf(sim, customer);
  const id = sim.newId("cn");
  customer.work.invoices.set(id, {
    ...invoice,
    id,
    type: "credit_note",
    createdAt: at,
    finalizedAt: at,
    payments: [],
    correctsInvoiceId: invoiceId,
  });
  refund.noteId = id;
}

function made(sim: Sim, created: number): Pick<SimRefund, "id" | "created" | "status"> {
  return { id: sim.newId("re"), created, status: "succeeded" };
}
