import type { AuditEntry } from "../../../shared/api/types/index.ts";
import type { Format } from "../../../shared/i18n/format.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { audit } from "../../i18n/fr/audit.ts";
import type { plan } from "../../i18n/fr/plan.ts";
import type { Mark } from "../../parts/status-mark.tsx";
import { changeOf } from "./change-sentence.ts";

/** What an entry's sentence is put together with. */
export interface Telling {
  say: Translate<typeof audit>;
  sayPlan: Translate<typeof plan>;
  format: Format;
  /** `YYYY-MM-DD`: a date of another year shows it. */
  today: string;
}

/** `**12 nov.** : forfait Pro → Entreprise, par Claire Dupont`. */
export function entrySentence(entry: AuditEntry, telling: Telling): string {
  const { say, format, today } = telling;
  const { date } = entry;
  return say("line", {
    date: date.slice(0, 4) === today.slice(0, 4) ? format.shortDay(date) : format.shortDate(date),
    what: chargedOf(entry, telling),
    by: byOf(entry.actor, say),
  });
}

/** How it ended, where that is not as it was meant. */
export function outcomeMark({ outcome }: AuditEntry, say: Telling["say"]): Mark | null {
  switch (outcome) {
    case "declined":
    case "refused":
      return ["bad", "cross", say(outcome)];
    case "requires_action":
      return ["warn", "lock", say(outcome)];
    case "refresh_token_reused":
      return ["warn", "alert", say(outcome)];
    case "processing":
    case "stale":
      return ["off", outcome === "stale" ? "cross" : "clock", say(outcome)];
    default:
      return null;
  }
}

/** What was done; and what was charged, where that is not what the preview had shown. */
function chargedOf(entry: AuditEntry, telling: Telling): string {
  const { say, format } = telling;
  const what = whatOf(entry, telling);
  if (!entry.difference) return what;
  const { previewed, charged, credited } = entry.difference;
  return say(credited.amount > 0 ? "chargedCredited" : "charged", {
    what,
    charged: format.money(charged),
    previewed: format.money(previewed),
    credited: format.money(credited),
  });
}

function whatOf(entry: AuditEntry, telling: Telling): string {
  const { say, format } = telling;
  const { action, before, after, device, paymentMethod } = entry;
  switch (action) {
    case "change":
      return changeOf(entry, telling);
    case "drop_change":
      return before?.scheduledPlanName
        ? say("dropped", { plan: before.scheduledPlanName })
        : say("drop_change");
    case "cancel":
      return after?.cancelAt
        ? say("cancelOn", { date: format.date(format.dayOf(after.cancelAt)) })
        : say("cancel");
    case "device_approved":
    case "device_refused":
    case "device_revoked":
      return say(action, { name: device?.name ?? "" });
    case "default_method":
    case "remove_method":
      return say(action, { method: paymentMethod ? methodName(paymentMethod, say("sepa")) : "" });
    case "open_account":
    case "details":
    case "setup":
    case "pay":
    case "correct":
    case "resume":
    case "access_ended":
      return say(action);
  }
}

function byOf({ kind, name }: AuditEntry["actor"], say: Telling["say"]): string {
  switch (kind) {
    case "user":
      return say("byUser", { name });
    case "device":
      return say("byDevice", { name });
    case "api_key":
      return say("byHost");
    case "provider":
      return say("byProvider");
    case "cron":
      return say("byCron");
    case "operator":
      return say("byOperator");
  }
}
