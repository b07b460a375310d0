import type Stripe from "stripe";
import type { SimMethod } from "../state.ts";
import type { Shape } from "./shape.ts";

export function renderMethod(method: SimMethod, customer: string | null): Shape<Stripe.PaymentMethod> {
  const { brand, last4, expMonth, expYear } = method.card;
  if (brand === "sepa_debit") {
    const sepa_debit = { last4, country: "FR" } as Stripe.PaymentMethod.SepaDebit;
    return { id: method.id, object: "payment_method", type: "sepa_debit", customer, sepa_debit };
  }
  return {
    id: method.id,
    object: "payment_method",
    type: "card",
    customer,
    card: { brand, last4, exp_month: expMonth, exp_year: expYear } as Stripe.PaymentMethod.Card,
  };
}
