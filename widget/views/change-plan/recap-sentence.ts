import type { Preview } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { changePlan } from "../../i18n/fr/change-plan.ts";
import type { Choice } from "./use-change.ts";

/** The preview in plain words: what is charged today, and what comes next and when. */
export function sentencesOf(
  { effective, effectiveAt, dueNow, nextInvoice }: Preview,
  { plan }: Choice,
  { format }: Billing,
  say: Translate<typeof changePlan>,
): string[] {
  const now = format.money(dueNow);
  const next = nextInvoice && {
    next: format.money(nextInvoice.total),
    date: format.date(format.dayOf(nextInvoice.date)),
  };
  if (effective === "period_end") {
    const later = say("later", { plan: plan.name, date: format.date(format.dayOf(effectiveAt)) });
    if (!next) return [later];
    const together = format.dayOf(nextInvoice.date) === format.dayOf(effectiveAt);
    return [later, say(together ? "laterCharge" : "laterThen", next)];
  }
  if (!next) return [say("nowOnly", { now })];
  return [dueNow.amount === 0 ? say("trial", next) : say("nowThen", { now, ...next })];
}
