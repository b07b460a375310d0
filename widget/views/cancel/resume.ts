import { resumeSubscription } from "../../../shared/api/client/cancellation.ts";
import type { Billing } from "../../billing.ts";
import { cancel } from "../../i18n/fr/cancel.ts";

/** Takes a cancellation back, at once. */
export async function resume(billing: Billing): Promise<void> {
  const { format } = billing;
  const say = billing.speak("cancel", cancel);
  const subscription = await resumeSubscription(billing.api);
  await billing.refresh();
  const next = subscription.nextCharge;
  billing.notify({
    title: say("resumed"),
    ...(next && {
      text: say("resumedNext", { amount: format.money(next.total), date: format.date(next.date) }),
    }),
  });
  billing.emit("resume", { subscription });
}
