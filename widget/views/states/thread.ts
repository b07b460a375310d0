import type { Subscription } from "../../../shared/api/types/index.ts";
import { hasEnded } from "../../../shared/i18n/subscription-status.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { states } from "../../i18n/fr/states.ts";
import type { Thread } from "../../parts/rail.tsx";
import { calmFacts, near, progress } from "../overview/calm.tsx";
import { namesOf } from "./scheduled.ts";

/**
 * The thread of what is paid: to the renewal, the change, the end of the trial or of the access. Past
 * due, it counts the days of access that are left. `null` where nothing runs any more.
 */
export function threadOf(
  billing: Billing,
  subscription: Subscription,
  say: Translate<typeof states>,
): Thread | null {
  const { format } = billing;
  const { pastDue, cancelAt, trialEnd, scheduledChange, accessUntilDate, status } = subscription;
  if (hasEnded(subscription) || status === "paused") return null;

  if (pastDue) {
    const from = format.dayOf(pastDue.since);
    const { days, of, done, left } = progress(billing, from, pastDue.accessUntilDate);
    const date = near(billing, pastDue.accessUntilDate);
    const over = pastDue.accessUntilDate < billing.today;
    return {
      done,
      late: true,
      alt: say("elapsedAccess", { days, of }),
      start: say(pastDue.reason === "confirmation" ? "confirmSince" : "refusedOn", {
        date: near(billing, from),
      }),
      end: say(over ? "accessEndOn" : "accessKept", { date }),
      rest: over ? "" : say("daysMore", { days: left }),
    };
  }

  const { thread } = calmFacts(billing, subscription);
  const trial = status === "trialing" && trialEnd ? format.dayOf(trialEnd) : null;
  const until = cancelAt ? accessUntilDate : trial;
  if (!thread || !until) {
    if (!thread || !scheduledChange) return thread;
    const [, plan] = namesOf(subscription, scheduledChange, say, format);
    return { ...thread, end: say("changeOn", { date: near(billing, scheduledChange.effectiveDate), plan }) };
  }
  const { days, of, done, left } = progress(billing, format.dayOf(subscription.currentPeriodStart), until);
  return {
    ...thread,
    done,
    alt: billing.say("elapsed", { days, of }),
    lead: trial ? say("trialSince") : billing.say("paidSince"),
    end: say(cancelAt ? "accessEndOn" : "trialEndOn", { date: near(billing, until) }),
    rest: billing.say("inDays", { days: left }),
  };
}
