import { newKey } from "../../../shared/api/client/idempotency.ts";
import { setupPaymentMethod } from "../../../shared/api/client/payment-methods.ts";
import type { Billing } from "../../billing.ts";
import { addressOf } from "../../redirect.ts";
import { type Return, rememberReturn } from "../../return.ts";

/** Leaves for the provider's page, where a card is entered; the customer comes back to this one. */
export async function enterCard({ api, portal }: Billing, back?: Return): Promise<void> {
  const url = addressOf(await setupPaymentMethod(api, newKey()));
  if (back) rememberReturn(portal.customer.id, back);
  location.assign(url);
}
