import type { JSX } from "preact";
import type { Invoice, InvoiceLine, Money } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import { addDays } from "../../../shared/time.ts";
import type { Billing } from "../../billing.ts";
import type { payments } from "../../i18n/fr/payments.ts";

export interface InvoicePart {
  billing: Billing;
  invoice: Invoice;
  say: Translate<typeof payments>;
}

/** Lines before VAT, VAT by rate, and the total. A period is told by its first and last full day. */
export function InvoiceLines({ billing, invoice, say }: InvoicePart): JSX.Element {
  const { format } = billing;
  const row = (label: string, amount: Money, kind: string, key = label) => (
    <tr class={kind} key={key}>
      <th scope="row">{label}</th>
      <td>{format.money(amount)}</td>
    </tr>
  );

  function under({ period, quantity, unitAmount }: InvoiceLine): string {
    const times = say("times", { quantity: format.number(quantity), price: format.money(unitAmount) });
    if (period) {
      const from = format.dayOf(period.start);
      const to = addDays(format.dayOf(period.end), -1);
      const sameYear = from.slice(0, 4) === to.slice(0, 4);
      const span = say("fromTo", {
        from: sameYear ? format.day(from) : format.date(from),
        to: format.date(to),
      });
      return say("both", { one: span, other: times });
    }
    return times;
  }

  return (
    <div class="sec">
      <h3>{say("detail")}</h3>
      <table class="sum">
        <caption class="sr">{say("lines")}</caption>
        <tbody>
          {invoice.lines.map((line, at) => (
            <tr key={at}>
              <th scope="row">
                <bdi>{line.description}</bdi>
                <small>{under(line)}</small>
              </th>
              <td>{format.money(line.amount)}</td>
            </tr>
          ))}
          {row(say("subtotal"), invoice.subtotal, "sub first")}
          {invoice.vatGroups.map(({ rate, tax }) =>
            row(say("tax", { rate: format.number(rate / 100) }), tax, "sub", String(rate)),
          )}
          {row(say("total"), invoice.total, "tot")}
        </tbody>
      </table>
    </div>
  );
}
