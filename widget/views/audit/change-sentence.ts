import type { AuditEntry, AuditState } from "../../../shared/api/types/index.ts";
import type { Telling } from "./entry-sentence.ts";

/** What a change of plan changed: `forfait Pro → Entreprise`, with the periods where those differ too. */
export function changeOf(
  { outcome, before, after, terms }: AuditEntry,
  { say, sayPlan, format }: Telling,
): string {
  if (outcome !== "succeeded" || !after) return say("change");
  const named = ({ interval, planName }: AuditState) => sayPlan(interval, { plan: planName });
  if (!before || before.status === "canceled" || before.status === "incomplete_expired") {
    return terms
      ? say("startTerms", { plan: named(after), version: terms.version })
      : say("start", { plan: named(after) });
  }
  if (before.interval !== after.interval) {
    return say("from", { before: named(before), after: named(after) });
  }
  if (before.planName !== after.planName) {
    return say("from", { before: before.planName, after: after.planName });
  }
  if (before.quantity !== after.quantity) {
    return say("quantity", { before: format.number(before.quantity), after: format.number(after.quantity) });
  }
  return after.scheduledPlanName ? say("scheduled", { plan: after.scheduledPlanName }) : say("change");
}
