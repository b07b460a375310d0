import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ApiProblem } from "../../../shared/api/client/failure.ts";
import { settleChange } from "../../../shared/api/client/subscription.ts";
import type { FlowProps, FlowValues } from "../../flows.ts";
import { payment } from "../../i18n/fr/payment.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import { rememberReturn } from "../../return.ts";
import { finish } from "../payments/finish.ts";
import bank from "./bank.css?inline";

export const styles = [dialog, bank];

/** Between two questions to the provider, milliseconds. */
const PAUSE = 3_000;

/** The bank wants the customer to confirm; the outcome is asked for until it is known. */
export function View(props: FlowValues["bank"] & FlowProps): JSX.Element {
  const { billing, changeId, url, amount, before, children } = props;
  const { format, api, close } = billing;
  const say = billing.speak("payment", payment);
  const current = billing.portal.subscription;
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    async function ask() {
      try {
        const result = await settleChange(api, changeId);
        if (left) return;
        if (result.status !== "requires_action") return finish(billing, result, amount, before);
      } catch (error) {
        // Without an answer the question stands; a refusal is the outcome.
        if (!left && error instanceof ApiProblem && error.status < 500 && error.status !== 429) {
          setFailed(true);
          return;
        }
      }
      timer = setTimeout(ask, PAUSE);
    }
    timer = setTimeout(ask, PAUSE);
    const back = () => {
      if (document.hidden) return;
      clearTimeout(timer);
      ask();
    };
    document.addEventListener("visibilitychange", back);
    return () => {
      left = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", back);
    };
  }, []);

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
        {failed ? (
          <p class="told bad" role="alert">
            <Icon name="alert" />
            {current && before
              ? say("bankFailed", { plan: say(current.price.interval, { plan: current.plan.name }) })
              : say("bankFailedNew")}
          </p>
        ) : (
          <>
            <p class="muted">{say("bankText", { amount: format.money(amount) })}</p>
            <p class="line" role="status">
              <span class="spin" aria-hidden="true" />
              {say("bankWait")}
            </p>
          </>
        )}
      </div>
      <div class="foot">
        {failed ? (
          <Button
            billing={billing}
            kind="btn primary"
            label={say("back")}
            onPress={() => {
              close();
              return billing.refresh();
            }}
          />
        ) : (
          <>
            <Button billing={billing} kind="btn primary" label={say("bankGo")} onPress={goToBank} />
            <Button billing={billing} label={say("bankLeave")} onPress={close} />
          </>
        )}
      </div>
    </Dialog>
  );
}
