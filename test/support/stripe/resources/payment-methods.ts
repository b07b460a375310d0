import { findCustomer } from "../customers.ts";
import { methodBy } from "../find.ts";
import { pageOf } from "../page-of.ts";
import { invalid } from "../refusal.ts";
import { methodOf } from "../render/by-id.ts";
import { renderMethod } from "../render/payment-method.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";

export function paymentMethods(answer: Answer, sim: Sim): void {
  answer("get", "/v1/customers/:id/payment_methods", (form, { id }) => {
    const customer = findCustomer(sim, id ?? "");
    const attached = customer.methods.filter((one) => !one.detached).reverse();
    return pageOf(
      attached.map((one) => renderMethod(one, customer.id)),
      form,
    );
  });
  answer("get", "/v1/payment_methods/:id", (_, { id }) => methodOf(sim, id ?? ""));
  answer("post", "/v1/payment_methods/:id/detach", (_, { id }) => {
    const [customer, method] = methodBy(sim, id ?? "");
    if (method.detached) throw invalid("The payment method you provided is not attached to a customer");
    method.detached = true;
    if (customer.defaultMethod === method.id) customer.defaultMethod = null;
    for (const extra of customer.subscriptions.values()) {
      if (extra.defaultMethod === method.id) extra.defaultMethod = null;
    }
    return methodOf(sim, method.id);
  });
}
