import { ProblemError, validationFailed } from "../../shared/api/problem.ts";
import type { Preview } from "../../shared/api/types/index.ts";
import { MINUTE } from "../../shared/time.ts";
import { billingNow, selectCustomerAccount } from "../db/customers.ts";
import { limitsOfPrice, priceById } from "../db/plans.ts";
import { insertPreview } from "../db/previews.ts";
import { currentOf, subscriptionsOf } from "../db/subscriptions.ts";
import { wirePreview } from "../db/wire/preview.ts";
import { hasEnded } from "../domain/current-subscription.ts";
import { type ExceededLimit, exceededLimits } from "../domain/exceeded-limits.ts";
import type { ChangeTarget } from "../providers/provider.ts";
import { asking } from "./asking.ts";
import type { Context } from "./context.ts";

/** A preview holds this long, by the clock that decides money. */
const LIFETIME = 15 * MINUTE;

export interface WantedChange {
  priceId: string;
  /** As many as now when missing, 1 for a first subscription. */
  quantity?: number | undefined;
  couponCode?: string | undefined;
}

/**
 * Asks the provider what a change costs now and locks that price. Throws `validation_failed` for a price
 * or coupon that is not offered to this customer, or a plan that is too small where that is refused;
 * `same_plan` for what they have already.
 */
export async function makePreview(
  context: Context,
  customerId: string,
  wanted: WantedChange,
): Promise<Preview> {
  const { db, provider, seller } = context;
  const [accounts, subscriptions, prices, plans] = await db.batch([
    selectCustomerAccount(db, customerId),
    subscriptionsOf(db, customerId),
    priceById(db, wanted.priceId),
    limitsOfPrice(db, wanted.priceId),
  ]);
  const account = accounts[0]?.account;
  const providerCustomerId = accounts[0]?.customer.providerCustomerId;
  if (!account || !providerCustomerId)
    throw new ProblemError("not_found", "This customer has no account yet.");
  const price = prices[0];
  if (!price || (price.customerId !== null && price.customerId !== customerId)) {
    throw refused("/priceId", "unknown_price", "is not a price of the catalogue");
  }
  if (account.currency && account.currency !== price.currency) {
    throw refused(
      "/priceId",
      "unknown_price",
      `is not in ${account.currency}, the currency of this customer`,
    );
  }

  const current = currentOf(subscriptions)?.row;
  const running = current && !hasEnded(current.status) ? current : null;
  if (!price.active && running?.priceId !== price.id) {
    throw refused("/priceId", "inactive_price", "is no longer sold");
  }
  const quantity = wanted.quantity ?? running?.quantity ?? 1;
  if (running?.priceId === price.id && running.quantity === quantity) {
    throw new ProblemError("same_plan", "The customer has this plan already, at this price and quantity.");
  }

  const exceeded = exceededLimits(plans[0]?.limits ?? [], accounts[0]?.customer.usage ?? {});
  if (exceeded.length > 0 && context.limitsBelowUse === "refuse") throw tooSmall(exceeded);

  const target: ChangeTarget = { priceId: price.id, quantity, couponCode: wanted.couponCode ?? null };
  const at = billingNow(account, context.wallClock());
  const computed = await asking(() => provider.previewChange(providerCustomerId, target, at));
  const id = context.newId("prv");
  const expiresAt = at + LIFETIME;
  const body: Preview = {
    ...wirePreview(id, expiresAt, computed, seller.timeZone),
    ...(exceeded.length > 0 && { exceededLimits: exceeded }),
  };
  const { basis, dueNow } = computed;
  await insertPreview(db, { id, customerId, ...target, at, expiresAt, basis, dueNow, body });
  return body;
}

function refused(pointer: string, code: string, detail: string): ProblemError {
  return validationFailed([{ pointer, code, detail }]);
}

function tooSmall(exceeded: ExceededLimit[]): ProblemError {
  const errors = exceeded.map(({ key, used, limit }) => ({
    pointer: "/priceId",
    code: "limit_exceeded",
    detail: `allows ${limit} of ${key}, and ${used} are used`,
  }));
  const detail = "What is used is more than the plan allows. Nothing was changed.";
  return new ProblemError("validation_failed", detail, { errors, exceededLimits: exceeded });
}
