import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { firstPage } from "./history-page.ts";
import { paymentRow } from "./payment-row.ts";
import { PaymentsList } from "./payments-list.tsx";
import { PaymentsTable } from "./payments-table.tsx";

/** Every invoice and credit note, newest first, with its document. */
export function PaymentHistory({ billing }: { billing: Billing }): JSX.Element {
  const { say, portal, rest } = billing;
  if (!portal.invoices.total) {
    return (
      <Card name="payments" title={say("history")}>
        <p class="body muted">{say("noHistory")}</p>
      </Card>
    );
  }
  const { rows, said, next } = (rest?.historyPage ?? firstPage)(billing);
  const Rows = billing.wide ? PaymentsTable : PaymentsList;
  return (
    <Card
      name="payments"
      class="history"
      title={say("history")}
      aside={<div class="tools">{rest && <rest.HistoryTools billing={billing} />}</div>}
    >
      {rows.length ? (
        <Rows billing={billing} rows={rows.map((invoice) => paymentRow(billing, invoice))} />
      ) : (
        <p class="none">{say("noMatch")}</p>
      )}
      <footer>
        <p role="status">{said}</p>
        {rest && <rest.Newer billing={billing} />}
        {next !== 0 && (
          <Button
            billing={billing}
            kind="btn sm"
            label={next ? say("older", { n: next }) : say("olderUnknown")}
            onPress={() => billing.later((chunk) => chunk.showOlder(billing))}
          />
        )}
      </footer>
    </Card>
  );
}
