import type { ScheduledChange, Subscription } from "../../../shared/api/types/index.ts";
import type { Format } from "../../../shared/i18n/format.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { states } from "../../i18n/fr/states.ts";

type Offer = Pick<Subscription, "plan" | "price" | "quantity">;

/**
 * What one has and what comes, named by what tells them apart: the plan alone, with its period where only that
 * changes, with the seats where those do.
 */
export function namesOf(
  subscription: Subscription,
  change: ScheduledChange,
  say: Translate<typeof states>,
  format: Format,
): [from: string, to: string] {
  const same = change.plan.id === subscription.plan.id;
  const seats = change.quantity !== subscription.quantity;
  const named = ({ plan, price, quantity }: Offer) => {
    const name = same ? say(price.interval, { plan: plan.name }) : plan.name;
    return seats ? `${format.number(quantity)} × ${name}` : name;
  };
  return [named(subscription), named(change)];
}
