import type { JSX } from "preact";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { changePlan } from "../../i18n/fr/change-plan.ts";
import { Icon } from "../../parts/icon.tsx";
import type { Change } from "./use-change.ts";

export interface ShortLimitsProps {
  billing: Billing;
  change: Change;
  say: Translate<typeof changePlan>;
}

/** What the chosen plan has too little of, each with both figures. */
export function ShortLimits({ billing, change, say }: ShortLimitsProps): JSX.Element | null {
  const { choice, exceeded, preview } = change;
  const { format } = billing;
  if (!choice || exceeded.length === 0) return null;
  const plan = choice.plan.name;
  const figure = (value: number, unit: string | null): string =>
    `${format.number(value)}${unit ? `\u00a0${unit}` : ""}`;
  const what =
    preview?.effective === "period_end"
      ? say("shortUntil", { date: format.date(format.dayOf(preview.effectiveAt)) })
      : preview && say("shortNow");
  return (
    <div class="told warn" role="alert">
      <Icon name="alert" />
      <div>
        <p>{say("short", { plan })}</p>
        <ul>
          {exceeded.map(({ key, label, unit, used, limit }) => (
            <li key={key}>
              {say("shortBy", { label, used: figure(used, unit), limit: figure(limit, unit) })}
            </li>
          ))}
        </ul>
        {what && <p>{what}</p>}
      </div>
    </div>
  );
}
