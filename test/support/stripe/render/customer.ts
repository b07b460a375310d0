import type Stripe from "stripe";
import { type SimCustomer, seconds } from "../state.ts";
import { renderAddress } from "./address.ts";
import type { Shape } from "./shape.ts";

export function renderCustomer(customer: SimCustomer): Shape<Stripe.Customer> {
  const { account } = customer.work;
  return {
    id: customer.id,
    object: "customer",
    created: seconds(customer.created),
    // Negative is credit in the customer's favour.
    balance: account.balance === 0 ? 0 : -account.balance,
    currency: account.currency?.toLowerCase() ?? null,
    name: customer.name || null,
    email: customer.email || null,
    address: customer.address.country ? renderAddress(customer.address) : null,
    preferred_locales: customer.locales,
    metadata: customer.metadata,
    test_clock: customer.testClock,
    invoice_settings: {
      custom_fields: customer.customFields.length > 0 ? customer.customFields : null,
      default_payment_method: customer.defaultMethod,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
  };
}
