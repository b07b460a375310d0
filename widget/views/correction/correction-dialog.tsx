import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { newKey } from "../../../shared/api/client/idempotency.ts";
import { correctInvoice, getInvoice } from "../../../shared/api/client/invoices.ts";
import type { Invoice, InvoiceCorrected, InvoiceCorrection } from "../../../shared/api/types/index.ts";
import type { FlowProps, FlowValues } from "../../flows.ts";
import { correction as french } from "../../i18n/fr/correction.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import details from "../billing-details/billing-details.css?inline";
import payments from "../payments/payments.css?inline";
import { Corrected } from "./corrected.tsx";
import css from "./correction.css?inline";
import { CorrectionForm } from "./correction-form.tsx";

export const styles = [dialog, details, payments, css];

/**
 * Puts right who an issued invoice is made out to. What is done is said before it is done: the invoice stays,
 * a credit note takes it back, another one takes its place, and no money moves.
 */
export function View({ billing, id, children }: FlowValues["correction"] & FlowProps): JSX.Element {
  const { api, portal } = billing;
  const say = billing.speak("correction", french);
  const [invoice, setInvoice] = useState<Invoice | null>(null);
  const [failed, setFailed] = useState(false);
  const [made, setMade] = useState<InvoiceCorrected | null>(null);
  const wish = useRef({ said: "", key: "" });

  async function load() {
    setFailed(false);
    await getInvoice(api, id).then(setInvoice, (error) => {
      setFailed(true);
      billing.fail(error, say("loadFailed"));
    });
  }
  useEffect(() => {
    load();
  }, [id]);

  async function correct(correction: InvoiceCorrection) {
    // Sent again it is the same wish, and counts once; with other words it is another one.
    const said = JSON.stringify(correction);
    if (said !== wish.current.said) wish.current = { said, key: newKey() };
    setMade(await correctInvoice(api, id, correction, wish.current.key));
    billing.refresh();
  }

  // Once it is done, the invoice that it was.
  const known = invoice ?? portal.invoices.data.find((row) => row.id === id);
  return (
    <Dialog
      billing={billing}
      title={say(made ? "doneTitle" : "title")}
      {...(known?.number && { lead: say("of", { number: known.number }) })}
      kind="correction"
      toast={children}
    >
      {made ? (
        <Corrected billing={billing} id={id} made={made} say={say} />
      ) : invoice ? (
        <CorrectionForm billing={billing} invoice={invoice} say={say} onCorrect={correct} />
      ) : (
        <div class="sec" aria-busy={!failed}>
          {failed ? (
            <>
              <p class="muted">{say("loadFailed")}</p>
              <Button billing={billing} label={say("retry")} onPress={load} />
            </>
          ) : (
            <>
              <p class="sr" role="status">
                {say("loading")}
              </p>
              <span class="sk" style={{ width: "100%", height: "240px" }} />
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}
