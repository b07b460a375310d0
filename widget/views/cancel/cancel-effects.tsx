import type { JSX } from "preact";
import type { Cancellation, Subscription } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { cancel } from "../../i18n/fr/cancel.ts";
import { Icon, type IconName } from "../../parts/icon.tsx";
import { Rail } from "../../parts/rail.tsx";
import { near } from "../overview/calm.tsx";

export interface CancelStep {
  billing: Billing;
  subscription: Subscription;
  /** `null` until it was read. */
  effect: Cancellation | null;
  say: Translate<typeof cancel>;
}

/** First, until when access lasts; then what happens. */
export function CancelEffects({ billing, subscription, effect, say }: CancelStep): JSX.Element {
  const { format, today, say: page } = billing;
  const { plan, scheduledChange, currentPeriodStart } = subscription;
  const until = effect?.accessUntilDate ?? subscription.accessUntilDate;
  const from = format.dayOf(currentPeriodStart);
  const left = Math.max(0, format.days(today, until));
  const effects: [IconName, string][] = [
    ["check", say(effect?.effective === "trial_end" ? "effectTrial" : "effectCharge")],
    ...(effect?.openInvoices ?? []).map(({ number, amountDue }): [IconName, string] => [
      "alert",
      say("effectOwed", { number: number ?? "", amount: format.money(amountDue) }),
    ]),
    ["check", say("effectTeam", { plan: plan.name })],
    ...(scheduledChange
      ? [["clock", say("effectScheduled", { plan: scheduledChange.plan.name })] as [IconName, string]]
      : []),
    ["clock", say("effectAfter")],
    ["check", say("effectBack")],
  ];
  return (
    <div class="sec lines" aria-busy={!effect}>
      <h3>{say("keeps", { date: format.date(until) })}</h3>
      <Rail
        done={1 - left / Math.max(1, format.days(from, until))}
        alt={say("railAlt", { days: left })}
        start={near(billing, from)}
        end={say("accessEndOn", { date: near(billing, until) })}
        rest={page("inDays", { days: left })}
      />
      <ul class="effects">
        {effects.map(([icon, text]) => (
          <li key={text}>
            <Icon name={icon} />
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
