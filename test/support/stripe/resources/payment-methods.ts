import { findCustomer } from "../customers.ts";
import { methodBy } from "../find.ts";
import { text } from "../form.ts";
import { addMethod } from "../page.ts";
import { pageOf } from "../page-of.ts";
import { invalid, missing } from "../refusal.ts";
import { methodOf } from "../render/by-id.ts";
import { renderMethod } from "../render/payment-method.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";

/** Stripe's names of some test cards (https://docs.stripe.com/testing). */
const TEST_TOKENS: Record<string, string> = {
  pm_card_visa: "4242424242424242",
  pm_card_chargeCustomerFail: "4000000000000341",
  pm_card_authenticationRequired: "4000002760003184",
};

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
  answer("post", "/v1/payment_methods/:id/attach", (form, { id = "" }) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const number = TEST_TOKENS[id];
    if (!number) throw missing("PaymentMethod", id);
    return methodOf(sim, addMethod(sim.newId("pm"), customer, number));
  });
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
