import { ApiProblem } from "../../../shared/api/client/failure.ts";
import { newKey } from "../../../shared/api/client/idempotency.ts";
import { payInvoice } from "../../../shared/api/client/invoices.ts";
import type { Money } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";
import { payment } from "../../i18n/fr/payment.ts";
import { isRefusal } from "../../rest/reason.ts";
import { finish } from "./finish.ts";
import { insist, isUnknown } from "./insist.ts";

/** Of each invoice whose payment was asked for and not answered: another press is the same wish. */
const keys = new Map<string, string>();

/** Pays an open invoice. Answers the sentence that says why it is still open, or `""`. */
export async function payNow(billing: Billing, invoiceId: string, amount: Money): Promise<string> {
  const say = billing.speak("payment", payment);
  const key = keys.get(invoiceId) ?? newKey();
  keys.set(invoiceId, key);
  try {
    const result = await insist(
      () => payInvoice(billing.api, invoiceId, key),
      () => billing.announce(say("unknown")),
    );
    keys.delete(invoiceId);
    await finish(billing, result, amount, billing.portal.subscription?.price.id ?? null);
    return "";
  } catch (error) {
    if (isUnknown(error)) {
      billing.tell(error);
      return say("unknown");
    }
    if (isRefusal(error)) keys.delete(invoiceId);
    if (!(error instanceof ApiProblem) || error.code !== "payment_declined") throw error;
    await billing.refresh();
    return say("declined", { amount: billing.format.money(amount) });
  }
}
