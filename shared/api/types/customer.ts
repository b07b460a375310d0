import type { BillingDetails } from "./billing-details.ts";
import type { PlanName } from "./plan.ts";
import type { SubscriptionStatus } from "./subscription.ts";

/** What `PUT /v1/customers/{externalId}` answers. */
export interface RegisteredCustomer {
  id: string;
  name: string;
  email: string;
  locale: string;
  /** Read against the plan's limits, by their keys. */
  usage: Record<string, number>;
  billingDetails: BillingDetails;
}

/** What a host may open to a customer. After `accessUntil` it is nothing any more: compare with the clock. */
export interface Entitlements {
  plan: PlanName | null;
  features: string[];
  limits: Record<string, number>;
  accessUntil: string | null;
  status: SubscriptionStatus | null;
}
