import { resumeSubscription } from "../../../shared/api/client/cancellation.ts";
import type { Subscription } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";
import { cancel } from "../../i18n/fr/cancel.ts";
import { insist, isUnknown } from "../payments/insist.ts";

/** Takes a cancellation back, at once. */
export async function resume(billing: Billing): Promise<void> {
  const { format } = billing;
  const say = billing.speak("cancel", cancel);
  let subscription: Subscription;
  try {
    subscription = await insist(
      () => resumeSubscription(billing.api),
      () => billing.announce(say("resumeUnknown")),
    );
  } catch (error) {
    return billing.fail(error, isUnknown(error) ? say("resumeUnknown") : undefined);
  }
  const next = subscription.nextCharge;
  const notice = {
    title: say("resumed"),
    ...(next && {
      text: say("resumedNext", { amount: format.money(next.total), date: format.date(next.date) }),
    }),
  };
  await billing.later((rest) => rest.refreshWith(billing, notice));
  billing.emit("resume", { subscription });
}
