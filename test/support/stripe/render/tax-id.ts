import type Stripe from "stripe";
import type { SimTaxId } from "../state.ts";
import type { Shape } from "./shape.ts";

export function renderTaxId({ id, type, value }: SimTaxId, customer: string): Shape<Stripe.TaxId> {
  return { id, object: "tax_id", type: type as Stripe.TaxId.Type, value, customer };
}
