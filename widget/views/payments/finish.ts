import type { ChangeResult, Money } from "../../../shared/api/types/index.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import { nextTask } from "../../../shared/next-task.ts";
import type { Billing } from "../../billing.ts";
import { payment } from "../../i18n/fr/payment.ts";
import { known } from "../../redirect.ts";
import { rememberReturn } from "../../return.ts";

/**
 * What follows an answer to a change or a payment: the news in the page, or the bank's confirmation.
 * `amount` is what was asked for, `before` the price until then.
 */
export async function finish(
  billing: Billing,
  result: ChangeResult,
  amount: Money,
  before: string | null,
): Promise<void> {
  if (result.status === "requires_action") {
    const action = known(result.requiresAction);
    const changeId = result.id;
    if (action.kind === "stripe" || billing.portal.paymentMethod) {
      return billing.open("bank", { changeId, action, amount, before });
    }
    // Without a card on file, a card is what is asked for.
    rememberReturn(billing.portal.customer.id, { changeId, amount, before });
    location.assign(action.url);
    return;
  }
  await billing.refresh();
  await nextTask();
  // In this order: while the dialog is open, what is said in the page is not heard.
  billing.close();
  billing.notify(newsOf(billing, result, amount, before));
  billing.emit("change", { subscription: result.subscription });
}

function newsOf(billing: Billing, result: ChangeResult, amount: Money, before: string | null) {
  const { format, portal } = billing;
  const say = billing.speak("payment", payment);
  const sum = format.money(amount);
  const after = result.subscription;
  if (result.status === "processing") {
    return { tone: "info" as const, title: say("processing", { amount: sum }), text: say("processingText") };
  }
  // A change at the end of the period stands in a banner of its own.
  if (after?.scheduledChange && !amount.amount) return null;
  const moved = after && after.price.id !== before;
  const method = portal.paymentMethod;
  return {
    title: moved
      ? say("changed", { plan: say(after.price.interval, { plan: after.plan.name }) })
      : say("paid", { amount: sum }),
    ...(moved &&
      amount.amount > 0 &&
      method && { text: say("paidText", { amount: sum, method: methodName(method, billing.say("sepa")) }) }),
  };
}
