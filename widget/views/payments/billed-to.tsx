import type { JSX } from "preact";
import type { Invoice } from "../../../shared/api/types/index.ts";
import { Button } from "../../parts/button.tsx";
import { addressLines, grouped } from "../../parts/identity.ts";
import type { InvoicePart } from "./invoice-lines.tsx";

/** The customer as on the day of issue. */
export function BilledTo({ billing, invoice, say }: InvoicePart): JSX.Element {
  const { locale } = billing.host.reader;
  const { name, address, siren, vatId } = invoice.customer;
  const ids = [
    siren && say("identity", { siren: grouped(siren) }),
    vatId && say("vat", { vatId: grouped(vatId) }),
  ].filter(Boolean);
  const lines = [
    name,
    address ? addressLines(address, locale).join(", ") : "",
    ids[1] ? say("both", { one: ids[0] ?? "", other: ids[1] }) : (ids[0] ?? ""),
  ].filter(Boolean);
  return (
    <div class="sec">
      <h3>{say(invoice.type === "credit_note" ? "creditedTo" : "billedTo")}</h3>
      <div class="to">
        {lines.map((line) => (
          <p key={line}>
            <bdi>{line}</bdi>
          </p>
        ))}
      </div>
      <p class="small">{say("frozen")}</p>
      {canBeCorrected(invoice) && billing.owner && (
        <p>
          <Button
            billing={billing}
            kind="link"
            label={say("correct")}
            disabled={!billing.canAct}
            onPress={() => billing.open("correction", { id: invoice.id })}
          />
        </p>
      )}
    </div>
  );
}

/** An invoice that was issued and stands. */
const canBeCorrected = ({ type, status, documentable, payment }: Invoice): boolean =>
  type === "invoice" &&
  documentable &&
  (status === "paid" || status === "open") &&
  !payment?.status.endsWith("refunded");
