import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { hasEnded } from "../../../shared/i18n/subscription-status.ts";
import type { FlowProps, FlowValues } from "../../flows.ts";
import { changePlan } from "../../i18n/fr/change-plan.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { IntervalChoice } from "../plans/interval-choice.tsx";
import { PlanOffer } from "../plans/plan-offer.tsx";
import plans from "../plans/plans.css?inline";
import css from "./change-plan.css?inline";
import { Recap } from "./recap.tsx";
import { useChange } from "./use-change.ts";

export const styles = [dialog, plans, css];

export type ChangePlanProps = FlowValues["change-plan"] & FlowProps;

/** Plans at the left, what the choice costs at the right, where the amount moves under one's eyes. */
export function View({ billing, children, ...start }: ChangePlanProps): JSX.Element {
  const { portal, format } = billing;
  const say = billing.speak("change-plan", changePlan);
  const change = useChange(billing, say, start);
  const { interval, choice } = change;
  const before = useRef(portal.subscription).current;
  const current = before && !hasEnded(before) ? before : null;

  return (
    <Dialog
      billing={billing}
      title={say(current ? "title" : "titleNew")}
      lead={
        current
          ? say(current.price.taxBehavior ? "leadTaxed" : "lead", {
              plan: say(current.price.interval, { plan: current.plan.name }),
              price: format.money(current.price.unitAmount),
              interval: say(current.price.interval === "month" ? "ofMonth" : "ofYear"),
            })
          : say("leadNew")
      }
      kind="change"
      toast={children}
    >
      <div class="cols">
        <div class="left">
          <IntervalChoice say={say} interval={interval} plans={portal.plans} onChoice={change.setInterval} />
          <div class="offers">
            {portal.plans.map((plan) => {
              const chosen = choice?.plan.id === plan.id;
              return (
                <PlanOffer
                  key={plan.id}
                  plan={plan}
                  interval={interval}
                  current={current?.plan.id === plan.id ? current.price.interval : undefined}
                  chosen={chosen}
                  format={format}
                  say={say}
                >
                  <Button
                    billing={billing}
                    label={say("choose", { plan: plan.name })}
                    {...(chosen && { icon: "check" })}
                    pressed={chosen}
                    disabled={!plan.prices.some((price) => price.interval === interval)}
                    onPress={() => {
                      change.choose(plan);
                    }}
                  />
                </PlanOffer>
              );
            })}
          </div>
        </div>
        <Recap billing={billing} change={change} current={current} say={say} />
      </div>
    </Dialog>
  );
}
