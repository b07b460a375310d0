import { ApiProblem } from "../../../shared/api/client/failure.ts";
import { settleChange } from "../../../shared/api/client/subscription.ts";
import type { Billing } from "../../billing.ts";
import { payment } from "../../i18n/fr/payment.ts";
import type { Return } from "../../return.ts";
import { finish } from "./finish.ts";

/** The customer comes back from where a card was asked for: how did it go? */
export async function comeBack(
  billing: Billing,
  { changeId, amount, before }: Extract<Return, { changeId: string }>,
): Promise<void> {
  const say = billing.speak("payment", payment);
  try {
    const result = await settleChange(billing.api, changeId);
    // Left without a card: nothing was done, and nothing has to be said.
    if (result.status !== "requires_action") await finish(billing, result, amount, before);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== "payment_declined") throw error;
    await billing.refresh();
    billing.notify({ tone: "bad", title: say("declined", { amount: billing.format.money(amount) }) });
  }
}
