import type { Subscription } from "../../../shared/api/types/index.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import type { Desk } from "./desk.ts";

/** What the state asks a person to know: why a payment failed and what comes, a trial without a card, a change. */
export function remarkOf({ say, format, portal, today }: Desk, subscription: Subscription): string {
  const { pastDue, status, cancelAt, trialEnd, scheduledChange } = subscription;
  const { paymentMethod } = portal;
  if (pastDue) {
    const why = paymentMethod
      ? say("refused", { method: methodName(paymentMethod, say("sepa")) })
      : say("refusedWithout");
    const next = pastDue.nextAttemptDate
      ? say("nextAttempt", { date: format.date(pastDue.nextAttemptDate) })
      : say("accessKeptUntil", { date: format.date(pastDue.accessUntilDate) });
    return `${why} ${next}`;
  }
  if (cancelAt) return "";
  if (status === "trialing" && trialEnd && !paymentMethod) {
    const end = format.dayOf(trialEnd);
    const days = Math.max(0, format.days(today, end));
    return say("trialEnds", { date: format.date(end), days });
  }
  if (!scheduledChange) return "";
  const { plan, price, effectiveDate } = scheduledChange;
  const name = plan.id === subscription.plan.id ? say(price.interval, { plan: plan.name }) : plan.name;
  return say("scheduled", { plan: name, date: format.date(effectiveDate) });
}
