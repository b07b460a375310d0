import { newKey } from "../../../shared/api/client/idempotency.ts";
import { setupPaymentMethod } from "../../../shared/api/client/payment-methods.ts";
import type { Billing } from "../../billing.ts";
import { known } from "../../redirect.ts";
import { type PlanChoice, rememberReturn } from "../../return.ts";

/**
 * A card or an account is entered: in Stripe's fields in this page, or on the provider's page, from which
 * the customer comes back to this one. `back` is the choice of plan that goes on afterwards.
 */
export async function enterCard(billing: Billing, back: PlanChoice | null = null): Promise<void> {
  const { api, portal } = billing;
  const action = known(await setupPaymentMethod(api, newKey()));
  if (action.kind === "stripe") return billing.open("card", { action, back });
  rememberReturn(portal.customer.id, { method: portal.paymentMethod, choice: back });
  location.assign(action.url);
}
