import type Stripe from "stripe";
import { type SimRefund, seconds } from "../state.ts";
import type { Shape } from "./shape.ts";

export function renderRefund({ id, chargeId, amount, created, status }: SimRefund): Shape<Stripe.Refund> {
  return { id, object: "refund", charge: chargeId, amount, status, created: seconds(created) };
}
