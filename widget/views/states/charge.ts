import type { Subscription } from "../../../shared/api/types/index.ts";
import { hasEnded, neverBegan } from "../../../shared/i18n/subscription-status.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { states } from "../../i18n/fr/states.ts";
import { nextCharge } from "../overview/calm.tsx";
import type { Charge } from "../overview/plan-card.tsx";

/** What comes next: what is owed, the end of the access, what follows the trial, or the next charge. */
export function chargeOf(
  billing: Billing,
  subscription: Subscription,
  say: Translate<typeof states>,
): Charge {
  const { format, portal } = billing;
  const { pastDue, cancelAt, accessUntilDate, status } = subscription;
  const ended = hasEnded(subscription);
  if (pastDue) {
    const invoice = portal.invoices.data.find(({ id }) => id === pastDue.invoiceId);
    return {
      label: say("toPay"),
      figure: format.money(pastDue.amountDue),
      unit: billing.say("including"),
      line: invoice?.number
        ? say("toPayFor", { number: invoice.number, date: format.date(invoice.issueDate) })
        : say("toPaySince", { date: format.date(format.dayOf(pastDue.since)) }),
    };
  }
  if (neverBegan(subscription)) {
    return { label: say("firstPayment"), figure: say("notMade"), line: say("notMadeText") };
  }
  if (cancelAt || ended) {
    return {
      label: say("accessEnd"),
      figure: format.date(accessUntilDate),
      line: say(ended ? "accessEnded" : "accessEndText"),
    };
  }
  const charge = nextCharge(billing, subscription);
  const next = subscription.nextCharge;
  if (status !== "trialing" || !next) return charge;
  return { ...charge, label: say("after"), line: say("afterFrom", { date: format.date(next.date) }) };
}
