import type { Format } from "../../shared/i18n/format.ts";
import { hasEnded } from "../../shared/i18n/subscription-status.ts";
import type { KeptPortal } from "../cache/portal.ts";
import type { Pairing } from "../pairing/pairing.ts";

/** What deserves a badge: a payment problem, a trial or an access that ends, a pairing that was ended. */
export interface Notice {
  kind: "owed" | "toFinish" | "trialing" | "canceling" | "ended";
  company: string;
  /** Of access or trial that are left. */
  days: number;
  /** What is owed. */
  amount: string;
  /** The same for the same fact, however often it is read. */
  fact: string;
}

/** The most urgent first. */
const URGENCY: Notice["kind"][] = ["owed", "toFinish", "trialing", "canceling", "ended"];

/** Days before its end from which a trial is worth a badge. */
const SOON = 7;

/** What there is to tell of one company. Days are counted from the billing clock of the answer. */
export function noticeOf(pairing: Pairing, kept: KeptPortal | null, format: Format): Notice | null {
  const tell = (kind: Notice["kind"], fact: string, days = 0, amount = ""): Notice => ({
    kind,
    company: pairing.company,
    days: Math.max(0, days),
    amount,
    fact: `${pairing.id} ${kind} ${fact}`,
  });
  if (pairing.ended) return tell("ended", "");
  const subscription = kept?.portal.subscription;
  if (!kept || !subscription || hasEnded(subscription)) return null;
  const { pastDue, status, cancelAt, trialEnd, accessUntilDate } = subscription;
  const left = (date: string) => format.days(format.dayOf(kept.clock), date);
  if (pastDue) return tell("owed", pastDue.invoiceId, 0, format.money(pastDue.amountDue));
  if (status === "past_due" || status === "unpaid" || status === "incomplete")
    return tell("toFinish", subscription.id);
  if (cancelAt) return tell("canceling", cancelAt, left(accessUntilDate));
  const trialDays = status === "trialing" && trialEnd ? left(format.dayOf(trialEnd)) : Number.NaN;
  return trialDays <= SOON ? tell("trialing", `${trialEnd}`, trialDays) : null;
}

/** The one that the badge has room for. */
export function mostUrgent(notices: Notice[]): Notice | null {
  const rank = ({ kind }: Notice) => URGENCY.indexOf(kind);
  return notices.toSorted((a, b) => rank(a) - rank(b) || a.days - b.days)[0] ?? null;
}
