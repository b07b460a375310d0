import type { JSX } from "preact";
import type { Interval, Plan } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { plans as words } from "../../i18n/fr/plans.ts";

export interface IntervalChoiceProps {
  say: Translate<typeof words>;
  interval: Interval;
  /** Those that are chosen from. */
  plans: readonly Plan[];
  onChoice(interval: Interval): void;
}

/** Monthly or yearly, above the plans. */
export function IntervalChoice({ say, interval, plans, onChoice }: IntervalChoiceProps): JSX.Element {
  return (
    <div class="period">
      <div class="seg" role="radiogroup" aria-label={say("period")}>
        {(["month", "year"] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="period" checked={each === interval} onChange={() => onChoice(each)} />
            {say(each === "month" ? "monthly" : "yearly")}
          </label>
        ))}
      </div>
      {plans.every(({ prices }) => prices.every((price) => !price.taxBehavior)) && <p>{say("beforeTax")}</p>}
    </div>
  );
}
