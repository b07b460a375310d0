import { findCustomer } from "./customers.ts";
import type { Finder } from "./expand.ts";
import { invoiceBy } from "./find.ts";
import { intentOf, invoiceOf, methodOf, productOf, scheduleOf, subscriptionOf } from "./render/by-id.ts";
import { renderPayments } from "./render/invoice-payments.ts";
import { list } from "./render/shape.ts";
import { renderTaxId } from "./render/tax-id.ts";
import type { Sim } from "./state.ts";

/** What a path of `expand` leads to: another object by its id, or a part that is left out otherwise. */
export function expansions(sim: Sim): Finder {
  return (name, id, parent) => {
    const own = String(parent.id);
    if (name === "tax_ids") {
      const customer = findCustomer(sim, own);
      return list(customer.taxIds.map((one) => renderTaxId(one, customer.id)));
    }
    if (name === "payments") return list(renderPayments(...invoiceBy(sim, own)));
    if (name === "confirmation_secret") {
      const [customer, { id: invoiceId }] = invoiceBy(sim, own);
      const intentId = customer.invoices.get(invoiceId)?.intentId;
      return { client_secret: `${intentId}_secret`, type: "payment_intent" };
    }
    if (id === null) return undefined;
    if (id.startsWith("pi_")) return intentOf(sim, id);
    if (id.startsWith("pm_")) return methodOf(sim, id);
    if (id.startsWith("sub_sched_")) return scheduleOf(sim, id);
    if (id.startsWith("sub_")) return subscriptionOf(sim, id);
    if (id.startsWith("in_")) return invoiceOf(sim, id);
    if (name === "product") return productOf(sim, id);
    return undefined;
  };
}
