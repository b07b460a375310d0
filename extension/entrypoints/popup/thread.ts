import type { Subscription } from "../../../shared/api/types/index.ts";
import { hasEnded } from "../../../shared/i18n/subscription-status.ts";
import type { Thread } from "../../parts/rail.tsx";
import type { Desk } from "./desk.ts";

/** Days from one date to another: how many are gone and left today, and which part of them, 0 to 1. */
export function progress({ format, today }: Desk, from: string, until: string) {
  const of = Math.max(1, format.days(from, until));
  const days = Math.min(of, Math.max(0, format.days(from, today)));
  return { of, days, done: days / of, left: of - days };
}

/** `3 déc.`, or `28 oct. 2027` where it is another year than today's. */
export function briefly({ format, today }: Desk, date: string): string {
  const year = date.slice(0, 4);
  const text = format.shortDate(date);
  return today.startsWith(year) ? text.replace(year, "").trim() : text;
}

/**
 * The thread of what is paid: to the renewal, the change, the end of the trial or of the access. Past due, it
 * counts the days of access that are left. `null` where nothing runs any more.
 */
export function threadOf(desk: Desk, subscription: Subscription): Thread | null {
  const { say, format } = desk;
  const { pastDue, cancelAt, trialEnd, scheduledChange, accessUntilDate, status } = subscription;
  if (hasEnded(subscription)) return null;
  if (pastDue) {
    const from = format.dayOf(pastDue.since);
    const until = pastDue.accessUntilDate;
    const { days, of, done } = progress(desk, from, until);
    return {
      done,
      late: true,
      alt: say("elapsedAccess", { days, of }),
      start: say("refusedOn", { date: briefly(desk, from) }),
      end: say("accessKept", { date: briefly(desk, until) }),
    };
  }
  const from = format.dayOf(subscription.currentPeriodStart);
  const trial = status === "trialing" && trialEnd ? format.dayOf(trialEnd) : null;
  const until = cancelAt ? accessUntilDate : (trial ?? format.dayOf(subscription.currentPeriodEnd));
  const { days, of, done } = progress(desk, from, until);
  const date = briefly(desk, until);
  const end = cancelAt
    ? say("accessEndOn", { date })
    : trial
      ? say("trialEndOn", { date })
      : scheduledChange
        ? say("changeOn", { date, plan: scheduledChange.plan.name })
        : say("renewalOn", { date });
  return { done, alt: say("elapsed", { days, of }), start: briefly(desk, from), end };
}
