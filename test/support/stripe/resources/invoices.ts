import { payNow, voidInvoice } from "../billing.ts";
import { findCustomer } from "../customers.ts";
import { invoiceBy } from "../find.ts";
import { text } from "../form.ts";
import { isWithin, pageOf } from "../page-of.ts";
import { invalid } from "../refusal.ts";
import { invoiceOf } from "../render/by-id.ts";
import type { Answer } from "../route.ts";
import { nowOf, type Sim } from "../state.ts";
import { merged } from "../subscriptions.ts";

export function invoices(answer: Answer, sim: Sim): void {
  answer("get", "/v1/invoices", (form) => {
    const id = text(form, "customer");
    const owners = id ? [findCustomer(sim, id)] : [...sim.customers.values()];
    const status = text(form, "status");
    const all = owners
      .flatMap((owner) => [...owner.work.invoices.values()])
      .filter((one) => one.type === "invoice" && (!status || one.status === status))
      .filter((one) => isWithin(form, one.createdAt))
      .reverse();
    return pageOf(
      all.map((one) => invoiceOf(sim, one.id)),
      form,
    );
  });
  answer("get", "/v1/invoices/:id", (_, { id }) => invoiceOf(sim, id ?? ""));
  answer("post", "/v1/invoices/:id", (form, { id }) => {
    const [customer] = invoiceBy(sim, id ?? "");
    const extra = customer.invoices.get(id ?? "");
    if (extra) extra.metadata = merged(extra.metadata, form);
    return invoiceOf(sim, id ?? "");
  });
  answer("post", "/v1/invoices/:id/void", (_, { id }) => {
    voidInvoice(...invoiceBy(sim, id ?? ""));
    return invoiceOf(sim, id ?? "");
  });
  answer("post", "/v1/invoices/:id/pay", (_, { id }) => {
    const [customer, found] = invoiceBy(sim, id ?? "");
    if (found.status !== "open") throw invalid("Invoice is already paid");
    customer.work.at = nowOf(sim, customer);
    payNow(customer, found);
    return invoiceOf(sim, id ?? "");
  });
}
