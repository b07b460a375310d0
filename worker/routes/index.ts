import { accessRoutes } from "./access.ts";
import { apiKeyRoutes } from "./api-keys.ts";
import { auditRoutes } from "./audit.ts";
import { billingDetailsRoutes } from "./billing-details.ts";
import { cancellationRoutes } from "./cancellation.ts";
import { creditLedgerRoutes } from "./credit-ledger.ts";
import { customerRoutes } from "./customers.ts";
import { deviceRoutes } from "./devices.ts";
import { documentRoutes } from "./documents.ts";
import { healthRoutes } from "./health.ts";
import { invoiceRoutes } from "./invoices.ts";
import { paymentMethodRoutes } from "./payment-methods.ts";
import { planRoutes } from "./plans.ts";
import { portalRoutes } from "./portal.ts";
import { portalSessionRoutes } from "./portal-sessions.ts";
import type { Route } from "./route.ts";
import { subscriptionRoutes } from "./subscription.ts";
import { upcomingChargeRoutes } from "./upcoming-charges.ts";
import { upkeepRoutes } from "./upkeep.ts";
import { watchRoutes } from "./watch.ts";

/** Every resource of the API. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...customerRoutes,
  ...portalSessionRoutes,
  ...portalRoutes,
  ...planRoutes,
  ...subscriptionRoutes,
  ...cancellationRoutes,
  ...invoiceRoutes,
  ...documentRoutes,
  ...upcomingChargeRoutes,
  ...billingDetailsRoutes,
  ...paymentMethodRoutes,
  ...deviceRoutes,
  ...creditLedgerRoutes,
  ...auditRoutes,
  ...accessRoutes,
  ...apiKeyRoutes,
  ...upkeepRoutes,
  ...watchRoutes,
];
