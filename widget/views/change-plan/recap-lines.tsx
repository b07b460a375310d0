import type { JSX } from "preact";
import type { Money, Preview, PreviewLine } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import { addDays } from "../../../shared/time.ts";
import type { Billing } from "../../billing.ts";
import type { changePlan } from "../../i18n/fr/change-plan.ts";
import { rateOf } from "../../parts/tax-rate.ts";

export interface RecapLinesProps {
  billing: Billing;
  preview: Preview;
  outdated: Preview | null;
  say: Translate<typeof changePlan>;
}

/** The amount, line by line. What is due in another sum than the total comes out of the credit. */
export function RecapLines({ billing, preview, outdated, say }: RecapLinesProps): JSX.Element {
  const { format } = billing;
  const { lines, subtotal, tax, total, dueNow, effective, effectiveAt } = preview;
  const rate = rateOf(subtotal, tax);
  const now = effective === "now";
  const taxed = lines.length > 0;
  const rest: Money = { amount: dueNow.amount - total.amount, currency: total.currency };
  const row = (label: string, amount: Money, kind: string) => (
    <tr class={kind}>
      <th scope="row">{label}</th>
      <td>{format.money(amount)}</td>
    </tr>
  );

  function when({ period, proration, amount }: PreviewLine): string {
    const to = format.dayOf(period.end);
    return proration && amount.amount < 0
      ? say("credited", { ...proration, date: format.shortDate(to) })
      : say("fromTo", {
          from: format.shortDate(format.dayOf(period.start)),
          to: format.shortDate(addDays(to, -1)),
        });
  }

  return (
    <table class="sum">
      <caption class="sr">{say("lines")}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={line.description + line.period.start}>
            <th scope="row">
              <bdi>{line.description}</bdi>
              <small>{when(line)}</small>
            </th>
            <td class={line.amount.amount < 0 ? "gain" : ""}>{format.money(line.amount)}</td>
          </tr>
        ))}
        {taxed && row(say("subtotal"), subtotal, "sub first")}
        {taxed && row(rate === null ? say("tax") : say("taxRate", { rate: format.number(rate) }), tax, "sub")}
        {now && rest.amount !== 0 && row(say("total"), total, "sub")}
        {now && rest.amount !== 0 && row(say(rest.amount < 0 ? "credit" : "carried"), rest, "sub")}
        {!now &&
          taxed &&
          row(say("dueThen", { date: format.shortDate(format.dayOf(effectiveAt)) }), total, "sub")}
        {outdated && (
          <tr class="sub">
            <th scope="row">{say("previous")}</th>
            <td class="old">{format.money(outdated.dueNow)}</td>
          </tr>
        )}
        {row(say("due"), dueNow, "tot")}
      </tbody>
    </table>
  );
}
