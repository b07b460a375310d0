import type { ComponentChildren, JSX } from "preact";
import type { Interval, Plan, Price } from "../../../shared/api/types/index.ts";
import type { Format } from "../../../shared/i18n/format.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { plans } from "../../i18n/fr/plans.ts";
import { Icon } from "../../parts/icon.tsx";
import { aMonthOf, priceFor, yearlySaving } from "./savings.ts";

export interface PlanOfferProps {
  plan: Plan;
  interval: Interval;
  /** The plan that the customer has, for this or another interval. */
  current?: Interval | undefined;
  chosen?: boolean;
  format: Format;
  say: Translate<typeof plans>;
  /** At its foot. */
  children?: ComponentChildren;
}

/** What the amount stands for: before VAT or with it, a month or a year. */
function per({ interval, taxBehavior }: Price) {
  if (interval === "month") return taxBehavior ? "perMonthTaxed" : "perMonth";
  return taxBehavior ? "perYearTaxed" : "perYear";
}

/** One plan: its price, what a year saves, what is in it. */
export function PlanOffer(props: PlanOfferProps): JSX.Element {
  const { plan, interval, current, chosen, format, say, children } = props;
  const price = priceFor(plan, interval);
  const saving = yearlySaving(plan);
  return (
    <section class={chosen ? "offer on" : "offer"} aria-labelledby={`t-${plan.id}`}>
      <div class="top">
        <h3 id={`t-${plan.id}`}>{plan.name}</h3>
        {current && (
          <span class="status pill off">
            {say(current === interval ? "current" : current === "month" ? "currentMonth" : "currentYear")}
          </span>
        )}
      </div>
      <div class="price">
        {price ? (
          <p class="num">
            <b>{format.money(price.unitAmount)}</b> {say(per(price))}
          </p>
        ) : (
          <p>{say(interval === "month" ? "notMonthly" : "notYearly")}</p>
        )}
        {interval === "year" && (
          <>
            <p>{price && say("aMonth", { amount: format.money(aMonthOf(price.unitAmount)) })}</p>
            <p class="gain">{saving && say("saving", { amount: format.money(saving) })}</p>
          </>
        )}
      </div>
      <ul>
        {plan.features.map((feature) => (
          <li key={feature}>
            <Icon name="check" />
            <Feature text={feature} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

/** « **10** utilisateurs »: a quantity is what plans are compared by. */
function Feature({ text }: { text: string }): JSX.Element {
  const [, quantity, rest] = /^([\d\s.,]*\d(?:\s?[KMGT]o)?)(\D.*)$/u.exec(text) ?? [];
  return quantity ? (
    <bdi>
      <b>{quantity}</b>
      {rest}
    </bdi>
  ) : (
    <bdi>{text}</bdi>
  );
}
