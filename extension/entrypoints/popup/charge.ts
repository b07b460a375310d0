import type { Subscription } from "../../../shared/api/types/index.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import { hasEnded, neverBegan } from "../../../shared/i18n/subscription-status.ts";
import type { Desk } from "./desk.ts";

/** What comes next: a label, the hero, and what is to be said of it. */
export interface Charge {
  label: string;
  figure: string;
  /** Two short lines beside a figure. */
  lines?: [string, string];
  /** One line under a date, which leaves no room beside it. */
  below?: string;
}

/** What is owed, the end of the access, what follows the trial, or the next charge. */
export function chargeOf({ say, format, portal }: Desk, subscription: Subscription): Charge {
  const { pastDue, cancelAt, accessUntilDate, status, nextCharge } = subscription;
  const method = portal.paymentMethod ? methodName(portal.paymentMethod, say("sepa")) : "";
  if (pastDue) {
    const since = format.date(format.dayOf(pastDue.since));
    return {
      label: say("toPay"),
      figure: format.money(pastDue.amountDue),
      lines: [say("toPaySince", { date: since }), method],
    };
  }
  if (neverBegan(subscription)) {
    return { label: say("firstPayment"), figure: say("notMade"), below: say("notMadeText") };
  }
  if (hasEnded(subscription)) {
    return { label: say("accessEnded"), figure: format.date(accessUntilDate), below: say("accessEndedText") };
  }
  if (cancelAt) {
    return { label: say("accessEnd"), figure: format.date(accessUntilDate), below: say("accessEndText") };
  }
  if (!nextCharge) return { label: say("nextCharge"), figure: say("noCharge"), lines: ["", method] };
  const trial = status === "trialing";
  const date = format.date(nextCharge.date);
  return {
    label: say(trial ? "after" : "nextCharge"),
    figure: format.money(nextCharge.total),
    lines: [say(trial ? "chargedFrom" : "chargedOn", { date }), method],
  };
}
