import { Component, type ComponentChildren } from "preact";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import type { Billing } from "../../billing.ts";
import { states } from "../../i18n/fr/states.ts";
import { Banner } from "../../parts/banner.tsx";
import { Button } from "../../parts/button.tsx";
import { enterCard } from "../payment-method/enter-card.ts";
import { type Owed, owed } from "./owed.ts";

/** What is owed, why, and both ways out. */
export class OwedBanner extends Component<{ billing: Billing }, { refusal: string }> {
  async #pay(debt: Owed): Promise<void> {
    this.setState({ refusal: "" });
    const { payNow } = await import("../payments/pay-now.ts");
    this.setState({ refusal: await payNow(this.props.billing, debt.invoiceId, debt.amount) });
  }

  override render(): ComponentChildren {
    const { billing } = this.props;
    const { portal, format } = billing;
    const debt = owed(portal);
    if (!debt) return null;
    const say = billing.speak("states", states);
    const amount = format.money(debt.amount);
    if (debt.wait === "bank") {
      return (
        <Banner
          tone="info"
          icon="clock"
          title={say("processingTitle", { amount })}
          text={say("processingText")}
        />
      );
    }
    const late = portal.subscription?.pastDue && !debt.wait;
    return (
      <Banner
        tone={late ? "bad" : "warn"}
        icon={debt.wait ? "lock" : "alert"}
        title={say(late ? "refusedTitle" : "toFinishTitle", { amount })}
        text={this.state.refusal || this.#why(debt)}
      >
        {billing.owner && (
          <>
            <Button
              billing={billing}
              label={say("changeCard")}
              disabled={!billing.canAct}
              onPress={() => enterCard(billing)}
            />
            <Button
              billing={billing}
              kind="btn primary"
              label={say(debt.wait ? "confirmPayment" : "payNow")}
              disabled={!billing.canAct}
              onPress={() => this.#pay(debt)}
            />
          </>
        )}
      </Banner>
    );
  }

  #why({ wait }: Owed): string {
    const { billing } = this.props;
    const { portal, format } = billing;
    const say = billing.speak("states", states);
    const { pastDue = null, status } = portal.subscription ?? {};
    if (!pastDue && status === "unpaid") return say("reopensText");
    // A first payment starts the plan; a later one leaves it as it is until it is confirmed.
    if (!pastDue) return say(status === "incomplete" ? "toFinishText" : "toConfirmText");
    const access =
      pastDue.accessUntilDate < billing.today
        ? say("reopensText")
        : say("accessKeptText", { date: format.date(pastDue.accessUntilDate) });
    if (wait) return `${say("confirmText")} ${access}`;
    const method = portal.paymentMethod;
    const next = pastDue.nextAttemptDate
      ? say("nextAttempt", { date: format.date(pastDue.nextAttemptDate) })
      : access;
    return method
      ? `${say("refusedText", { method: methodName(method, billing.say("sepa")) })} ${next}`
      : next;
  }
}
