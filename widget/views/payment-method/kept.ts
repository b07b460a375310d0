import type { PaymentMethod } from "../../../shared/api/types/index.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import type { Billing } from "../../billing.ts";
import { paymentMethod } from "../../i18n/fr/payment-method.ts";
import type { PlanChoice } from "../../return.ts";

/** The provider's word of it reaches the server by itself, in a moment; milliseconds between two looks. */
const PAUSES = [500, 1_000, 2_000, 3_000];

/**
 * A card or an account is kept: the page shows it as soon as the server knows, and the choice of plan goes
 * on. `before` is what was charged until then.
 */
export async function kept(
  billing: Billing,
  before: PaymentMethod | null,
  back: PlanChoice | null,
): Promise<void> {
  const known = await changedFrom(billing, before);
  if (back) return billing.open("change-plan", back);
  billing.close();
  tellKept(billing, known);
}

/** Says that it is kept, and what pays from now on where the server knows it by now. */
export function tellKept(billing: Billing, known: boolean): void {
  const say = billing.speak("payment-method", paymentMethod);
  const method = billing.portal.paymentMethod;
  billing.notify({
    title: say("kept"),
    text:
      known && method
        ? say("keptText", { method: methodName(method, billing.say("sepa")) })
        : say("keptSoon"),
  });
}

/** Reads again until something else pays than `before`. `false`: the server had not heard of it in time. */
export async function changedFrom(billing: Billing, before: PaymentMethod | null): Promise<boolean> {
  const changed = () => JSON.stringify(billing.portal.paymentMethod) !== JSON.stringify(before);
  for (const pause of changed() ? [] : PAUSES) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await billing.refresh();
    if (changed() || billing.ended.signal.aborted) break;
  }
  return changed();
}
