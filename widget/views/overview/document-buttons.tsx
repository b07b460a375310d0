import type { JSX } from "preact";
import { Button } from "../../parts/button.tsx";
import type { PaymentRow } from "./payment-row.ts";

/** Shows and saves one document: words in the table, icons in the list. */
export function DocumentButtons({ row, kind }: { row: PaymentRow; kind: string }): JSX.Element | null {
  const { billing, invoice, number } = row;
  const { say } = billing;
  if (!invoice.documentable) return null;
  const icons = kind === "iconbtn";
  return (
    <>
      <Button
        billing={billing}
        kind={kind}
        icon={icons ? "eye" : undefined}
        label={say("show")}
        name={`${say("show")} ${number}`}
        onPress={() => billing.later((rest) => rest.deliver(billing, invoice, true))}
      />
      <Button
        billing={billing}
        kind={kind}
        icon={icons ? "down" : undefined}
        label={say("download")}
        name={`${say("download")} ${number}`}
        onPress={() => billing.later((rest) => rest.deliver(billing, invoice, false))}
      />
    </>
  );
}
