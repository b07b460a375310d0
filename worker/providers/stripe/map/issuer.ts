import type Stripe from "stripe";
import type { DocumentIssuer } from "../../../../shared/snapshot.ts";
import { instant } from "./instant.ts";

/**
 * What was final before this product was in use has a number of Stripe's and a PDF that the customer has booked:
 * it keeps them. A customer on a test clock lives at another time, which says nothing of that.
 */
export function issuerOf(
  { status_transitions: transitions }: Pick<Stripe.Invoice, "status_transitions">,
  { test_clock }: Pick<Stripe.Customer, "test_clock">,
  issuedFrom: number | undefined,
): DocumentIssuer {
  const finalized = transitions?.finalized_at;
  if (test_clock || issuedFrom === undefined || !finalized) return "seller";
  return instant(finalized) < issuedFrom ? "provider" : "seller";
}
