import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { getInvoice } from "../../../shared/api/client/invoices.ts";
import type { Invoice } from "../../../shared/api/types/index.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import { deliver } from "../../documents/deliver.ts";
import type { FlowProps, FlowValues } from "../../flows.ts";
import { payments } from "../../i18n/fr/payments.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { paymentRow } from "../overview/payment-row.ts";
import { BilledTo } from "./billed-to.tsx";
import { Documents } from "./documents.tsx";
import { InvoiceLines } from "./invoice-lines.tsx";
import { PaymentSteps } from "./payment-steps.tsx";
import css from "./payments.css?inline";

export const styles = [dialog, css];

/** One payment: amount and state first, then its document, its lines, its attempts, and who was invoiced. */
export function View({ billing, id, children }: FlowValues["payment"] & FlowProps): JSX.Element {
  const { portal, format, api } = billing;
  const say = billing.speak("payments", payments);
  const [invoice, setInvoice] = useState<Invoice | null>(null);
  const [failed, setFailed] = useState(false);

  async function load() {
    setFailed(false);
    await getInvoice(api, id).then(setInvoice, (error) => {
      setFailed(true);
      billing.fail(error, say("failed"));
    });
  }
  useEffect(() => {
    load();
  }, [id]);

  // Until the detail is here, the row that was pressed tells most of it.
  const known = invoice ?? portal.invoices.data.find((row) => row.id === id);
  const number = known?.number;
  const title = known?.type === "credit_note" ? "creditNote" : "invoice";
  return (
    <Dialog
      billing={billing}
      title={number ? say(title, { number }) : say("withoutNumber")}
      kind="drawer"
      toast={children}
    >
      {known && (
        <div class="sec">
          <div>
            <p class="big num">
              {format.money(known.total)} <StatusMark mark={paymentRow(billing, known).status} pill />
            </p>
            <p class="muted">{whenPaid()}</p>
          </div>
          {known.documentable && (
            <div class="pair">
              <Button
                billing={billing}
                kind="btn primary"
                icon="down"
                label={say("download")}
                onPress={() => deliver(billing, known, false)}
              />
              <Button
                billing={billing}
                icon="eye"
                label={say("show")}
                onPress={() => deliver(billing, known, true)}
              />
            </div>
          )}
        </div>
      )}
      {invoice ? (
        <>
          <InvoiceLines billing={billing} invoice={invoice} say={say} />
          <PaymentSteps billing={billing} invoice={invoice} say={say} />
          <BilledTo billing={billing} invoice={invoice} say={say} />
          <Documents billing={billing} invoice={invoice} say={say} />
        </>
      ) : failed ? (
        <div class="sec">
          <p class="muted">{say("failed")}</p>
          <p>
            <Button billing={billing} label={say("retry")} onPress={load} />
          </p>
        </div>
      ) : (
        <div class="sec" aria-busy="true">
          <p class="sr" role="status">
            {say("loading")}
          </p>
          <span class="sk" style={{ width: "30%" }} />
          <span class="sk" style={{ width: "100%", height: "120px" }} />
          <span class="sk" style={{ width: "30%" }} />
          <span class="sk" style={{ width: "100%", height: "80px" }} />
        </div>
      )}
    </Dialog>
  );

  function whenPaid(): string {
    if (!known) return "";
    const { paidDate, issueDate, amountRemaining, status } = known;
    const method = invoice?.payments.find((attempt) => attempt.status === "succeeded")?.method;
    if (paidDate) {
      const date = format.date(paidDate);
      return method
        ? say("paidOn", { date, method: methodName(method, billing.say("sepa")) })
        : say("paidOnOnly", { date });
    }
    return status === "open"
      ? say("dueOf", { amount: format.money(amountRemaining) })
      : say("ofDate", { date: format.date(issueDate) });
  }
}
