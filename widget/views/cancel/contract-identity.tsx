import type { JSX } from "preact";
import type { CancelStep } from "./cancel-effects.tsx";

/** Whose contract ends and when (code de la consommation D215-2): shown again, asked for never. */
export function ContractIdentity({ billing, subscription, effect, say }: CancelStep): JSX.Element {
  const { format, portal } = billing;
  const { name, email } = portal.billingDetails;
  const { plan, price, reference, currentPeriodEnd, trialEnd, status } = subscription;
  const contract = say(price.interval, { plan: plan.name });
  const end = effect?.cancelAt ?? (status === "trialing" && trialEnd ? trialEnd : currentPeriodEnd);
  const rows: [string, string][] = [
    [say("company"), name || portal.customer.name],
    [say("contract"), reference ? say("contractWith", { plan: contract, reference }) : contract],
    [say("end"), format.date(format.dayOf(end))],
    [say("sentTo"), email ?? say("nobody")],
  ];
  return (
    <div class="sec">
      <dl class="rows">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
