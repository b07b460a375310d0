import type { Preview, Subscription } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { changePlan } from "../../i18n/fr/change-plan.ts";
import type { Thread } from "../../parts/rail.tsx";
import { near } from "../overview/calm.tsx";

/** The period under way: the part that is not used is credited, or runs on to the change. */
export function threadOf(
  { effective, lines }: Preview,
  current: Subscription | null,
  billing: Billing,
  say: Translate<typeof changePlan>,
): Thread | null {
  const { format, today } = billing;
  if (!current) return null;
  const from = format.dayOf(current.currentPeriodStart);
  const until = format.dayOf(current.currentPeriodEnd);
  const of = Math.max(1, format.days(from, until));
  if (effective === "period_end") {
    const used = Math.min(of, Math.max(0, format.days(from, today)));
    const plan = say(current.price.interval, { plan: current.plan.name });
    return {
      done: used / of,
      alt: say("railKeeps", { plan, date: format.date(until) }),
      start: near(billing, from),
      end: say("railKeeps", { plan: current.plan.name, date: near(billing, until) }),
    };
  }
  const credit = lines.find(({ amount, proration }) => amount.amount < 0 && proration)?.proration;
  if (!credit) return null;
  const used = credit.of - credit.days;
  const start = say("railUsed", { days: used });
  const end = say("railLeft", { days: credit.days });
  return { done: used / credit.of, alt: say("railAlt", { used: start, left: end }), start, end };
}
