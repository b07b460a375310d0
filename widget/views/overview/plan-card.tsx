import type { ComponentChildren, JSX } from "preact";
import type { Subscription } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";
import { Rail, type Thread } from "../../parts/rail.tsx";
import { type Mark, StatusMark } from "../../parts/status-mark.tsx";

/** The middle of the plan card: a label, the hero, and a line. */
export interface Charge {
  label: string;
  figure: string;
  /** Small, after the figure. */
  unit?: string;
  line: string;
}

/** What the plan card says of a state. */
export interface PlanFacts {
  label: string;
  status: Mark;
  charge: Charge;
  /** `null` where nothing runs any more. */
  thread: Thread | null;
  actions: ComponentChildren;
}

export interface PlanCardProps extends PlanFacts {
  billing: Billing;
  subscription: Subscription;
}

/** The plan, what is charged next, and what can be done about it. */
export function PlanCard(props: PlanCardProps): JSX.Element {
  const { billing, subscription, label, status, charge, thread, actions } = props;
  const { format, say, offline } = billing;
  const { plan, price, quantity } = subscription;
  const amount = say(price.taxBehavior ? "priceTaxed" : "price", {
    price: format.money(price.unitAmount),
    interval: say(price.interval),
  });
  return (
    <section class="card plan" part="card plan" aria-labelledby="t-plan">
      <div>
        <h3 class="label" id="t-plan">
          {label}
        </h3>
        <p class="big">
          {plan.name} <StatusMark mark={status} pill />
        </p>
        <p class="muted">{quantity > 1 ? `${format.number(quantity)} × ${amount}` : amount}</p>
      </div>
      <div class="next">
        <p class="label">{charge.label}</p>
        <p class="big num">
          {charge.figure} <small>{charge.unit}</small>
        </p>
        <p class="muted">{charge.line}</p>
      </div>
      <div class="acts">
        {actions}
        {offline && <p class="small">{say("offlineReason")}</p>}
      </div>
      {thread && <Rail {...thread} />}
    </section>
  );
}
