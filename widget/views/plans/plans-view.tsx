import { h, type JSX, render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { listPlans } from "../../../shared/api/client/plans.ts";
import type { Interval, Plan } from "../../../shared/api/types/index.ts";
import { createFormat } from "../../../shared/i18n/format.ts";
import type { Billing } from "../../billing.ts";
import { plans as french } from "../../i18n/fr/plans.ts";
import { adopt } from "../../theme/sheets.ts";
import { LoadError } from "../overview/load-error.tsx";
import { IntervalChoice } from "./interval-choice.tsx";
import { PlanOffer } from "./plan-offer.tsx";
import css from "./plans.css?inline";

/** Draws the public price table, which stands without a customer: no session, no button. */
export function drawPlans(billing: Billing): void {
  adopt(billing.host.root, css);
  render(h(PriceTable, { billing }), billing.host.box);
}

function PriceTable({ billing }: { billing: Billing }): JSX.Element {
  const { api } = billing;
  const format = createFormat(billing.host.reader.locale, undefined);
  const say = billing.speak("plans", french);
  const [plans, setPlans] = useState<Plan[] | null>(null);
  const [interval, setInterval] = useState<Interval>("month");
  const [, redraw] = useState(0);

  async function load() {
    billing.trouble = null;
    try {
      setPlans((await listPlans(api)).data);
      billing.emit("ready", { customerId: null, role: null, status: null });
    } catch (error) {
      billing.trouble = billing.tell(error);
      redraw((count) => count + 1);
    }
  }
  useEffect(() => {
    load();
  }, []);

  if (billing.trouble) {
    return <LoadError billing={billing} told={billing.trouble} onRetry={load} />;
  }
  return (
    <div class="stack" aria-busy={!plans}>
      <h2 class="title" part="heading">
        {say("title")}
      </h2>
      <IntervalChoice say={say} interval={interval} plans={plans ?? []} onChoice={setInterval} />
      {plans ? (
        <div class="offers">
          {plans.map((plan) => (
            <PlanOffer key={plan.id} plan={plan} interval={interval} format={format} say={say} />
          ))}
        </div>
      ) : (
        <div class="offers wait">
          <p class="sr" role="status">
            {say("loading")}
          </p>
          {[1, 2, 3].map((each) => (
            <span key={each} class="sk" style={{ width: "100%", height: "320px" }} />
          ))}
        </div>
      )}
    </div>
  );
}
