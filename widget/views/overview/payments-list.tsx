import type { JSX } from "preact";
import { Button } from "../../parts/button.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { DocumentButtons } from "./document-buttons.tsx";
import type { RowsProps } from "./payments-table.tsx";

/** The history where there is not: two lines a payment. */
export function PaymentsList({ billing, rows }: RowsProps): JSX.Element {
  return (
    <ul class="pays">
      {rows.map((row) => (
        <li class="pay" key={row.invoice.id}>
          <div>
            <Button
              billing={billing}
              kind="link"
              label={row.date}
              name={billing.say("detailOn", { date: row.date, number: row.number })}
              onPress={row.open}
            />
            <StatusMark mark={row.status} />
          </div>
          <b class="num">{row.amount}</b>
          <span class="acts">
            <DocumentButtons row={row} kind="iconbtn" />
          </span>
        </li>
      ))}
    </ul>
  );
}
