import type Stripe from "stripe";
import type { SimSetup } from "../state.ts";
import type { Shape } from "./shape.ts";

export function renderSetup({ id, status, methodId }: SimSetup, customer: string): Shape<Stripe.SetupIntent> {
  return {
    id,
    object: "setup_intent",
    status,
    customer,
    client_secret: `${id}_secret`,
    payment_method: methodId,
  };
}
