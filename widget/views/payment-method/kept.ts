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
  const say = billing.speak("payment-method", paymentMethod);
  const changed = () => JSON.stringify(billing.portal.paymentMethod) !== JSON.stringify(before);
  for (const pause of PAUSES) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await billing.refresh();
    if (changed()) break;
  }
  if (back) return billing.open("change-plan", back);
  const method = billing.portal.paymentMethod;
  billing.close();
  billing.notify({
    title: say("kept"),
    text:
      changed() && method
        ? say("keptText", { method: methodName(method, billing.say("sepa")) })
        : say("keptSoon"),
  });
}
