import type { Billing } from "../../billing.ts";
import { payment } from "../../i18n/fr/payment.ts";
import { paymentMethod } from "../../i18n/fr/payment-method.ts";
import { type Return, takeStripeWords } from "../../return.ts";
import { askUntilKnown } from "../bank/ask-until-known.ts";
import { changedFrom, tellKept } from "../payment-method/kept.ts";
import { finish } from "./finish.ts";

/** The customer comes back from where a card was asked for or a payment confirmed: how did it go? */
export async function comeBack(billing: Billing, back: Return): Promise<void> {
  const said = takeStripeWords();
  if ("changeId" in back) return settle(billing, back);
  if (said === "failed") {
    const say = billing.speak("payment-method", paymentMethod);
    return billing.notify({ tone: "bad", title: say("declined") });
  }
  if (back.choice) billing.open("change-plan", back.choice);
  const known = await changedFrom(billing, back.method);
  // A page of the provider says nothing of how it went: what did not change was left without a card.
  if (!back.choice && (known || said === "succeeded")) tellKept(billing, known);
}

/** Asked until it is known; the reader hears of a server that does not answer. */
function settle(billing: Billing, { changeId, amount, before }: Extract<Return, { changeId: string }>): void {
  const say = billing.speak("payment", payment);
  const asking = askUntilKnown(
    billing,
    changeId,
    (answer) => {
      switch (answer.kind) {
        case "result":
          // Left without a card: nothing was done, and nothing has to be said.
          if (answer.result.status === "requires_action") billing.notify(null);
          else finish(billing, answer.result, amount, before).catch((error) => billing.fail(error));
          return false;
        case "refused":
          billing.refresh().then(() => {
            billing.notify({ tone: "bad", title: say("declined", { amount: billing.format.money(amount) }) });
          });
          return false;
        case "shut out":
          billing.notify({ tone: "info", title: say("unknown"), text: billing.tell(answer.error).sentence });
          return false;
        case "silence":
          billing.notify({ tone: "info", title: say("unknown") });
          return true;
      }
    },
    0,
  );
  billing.ended.signal.addEventListener("abort", asking.stop);
}
