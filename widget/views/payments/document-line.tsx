import type { JSX } from "preact";
import type { IssuedDocumentName } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";
import { deliver } from "../../documents/deliver.ts";
import { payments } from "../../i18n/fr/payments.ts";
import { Button } from "../../parts/button.tsx";

export interface DocumentLineProps {
  billing: Billing;
  document: IssuedDocumentName;
}

/** One document of an invoice that has several, shown and saved by its number. */
export function DocumentLine({ billing, document }: DocumentLineProps): JSX.Element {
  const { format } = billing;
  const say = billing.speak("payments", payments);
  const { number, kind, issueDate, invoiceId } = document;
  const legal = { id: invoiceId, number, type: kind };
  return (
    <li>
      <div>
        <p>{say(kind === "credit_note" ? "creditNote" : "invoice", { number })}</p>
        <p class="small">{format.date(issueDate)}</p>
      </div>
      <Button
        billing={billing}
        kind="link"
        label={say("show")}
        name={`${say("show")} ${number}`}
        onPress={() => deliver(billing, legal, true)}
      />
      <Button
        billing={billing}
        kind="link"
        label={say("download")}
        name={`${say("download")} ${number}`}
        onPress={() => deliver(billing, legal, false)}
      />
    </li>
  );
}
