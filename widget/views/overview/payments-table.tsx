import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";
import { Button } from "../../parts/button.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { DocumentButtons } from "./document-buttons.tsx";
import type { PaymentRow } from "./payment-row.ts";

export interface RowsProps {
  billing: Billing;
  rows: PaymentRow[];
}

/** The history where there is room for columns. */
export function PaymentsTable({ billing, rows }: RowsProps): JSX.Element {
  const { say } = billing;
  const head = (label: string, kind = "") => (
    <th scope="col" class={kind}>
      {label}
    </th>
  );
  return (
    <table class="tbl">
      <caption class="sr">{say("history")}</caption>
      <thead>
        <tr>
          {head(say("date"))}
          {head(say("invoice"))}
          {head(say("object"), "obj")}
          {head(say("state"))}
          {head(say("amount"), "r")}
          <th scope="col">
            <span class="sr">{say("actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class="pay" key={row.invoice.id}>
            <td>{row.date}</td>
            <td>
              <Button
                billing={billing}
                kind="link ref"
                label={row.number}
                name={say("detailOf", { number: row.number })}
                onPress={row.open}
              />
            </td>
            <td class="obj">{row.invoice.description}</td>
            <td>
              <StatusMark mark={row.status} />
            </td>
            <td class="r">{row.amount}</td>
            <td class="r">
              <DocumentButtons row={row} kind="link" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
