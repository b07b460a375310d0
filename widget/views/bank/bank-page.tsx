import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { payment } from "../../i18n/fr/payment.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { rememberReturn } from "../../return.ts";
import type { BankProps } from "./bank-dialog.tsx";
import { OutcomeFoot, OutcomeText } from "./outcome-text.tsx";
import { useOutcome } from "./use-outcome.ts";

/** Nobody has confirmed before, milliseconds. */
const FIRST = 2_000;

/** The bank has a page of its own; the outcome is asked for until it is known. */
export function BankPage(props: BankProps & { url: string }): JSX.Element {
  const { billing, changeId, url, amount, before, children } = props;
  const say = billing.speak("payment", payment);
  const outcome = useOutcome(props, () => true);
  const over = outcome.known.kind === "refused" || outcome.known.kind === "shut out";

  useEffect(() => outcome.ask(FIRST), []);

  /** In a tab of its own, so that this page waits for the answer; in this one where tabs are blocked. */
  function goToBank() {
    const tab = window.open(url, "_blank");
    if (tab) {
      tab.opener = null;
      return;
    }
    rememberReturn(billing.portal.customer.id, { changeId, amount, before });
    location.assign(url);
  }

  return (
    <Dialog billing={billing} title={say("bankTitle")} kind="bank" toast={children}>
      <div class="sec">
        {!over && <p class="muted">{say("bankText", { amount: billing.format.money(amount) })}</p>}
        <OutcomeText {...props} known={outcome.known} />
      </div>
      {over ? (
        <OutcomeFoot billing={billing} />
      ) : (
        <div class="foot">
          <Button billing={billing} kind="btn primary" label={say("bankGo")} onPress={goToBank} />
          <Button billing={billing} label={say("bankLeave")} onPress={billing.close} />
        </div>
      )}
    </Dialog>
  );
}
