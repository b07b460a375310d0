import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { cancelSubscription, getCancellation } from "../../../shared/api/client/cancellation.ts";
import { newKey } from "../../../shared/api/client/idempotency.ts";
import type { Cancellation, CancellationFeedback } from "../../../shared/api/types/index.ts";
import { nextTask } from "../../../shared/next-task.ts";
import type { FlowProps } from "../../flows.ts";
import { cancel as french } from "../../i18n/fr/cancel.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { insist, isUnknown } from "../payments/insist.ts";
import css from "./cancel.css?inline";
import { CancelEffects } from "./cancel-effects.tsx";
import { CancelReason } from "./cancel-reason.tsx";
import { ContractIdentity } from "./contract-identity.tsx";

export const styles = [dialog, css];

/** Unsubscribing: what it does, whose contract it ends, and one button that does it. */
export function View({ billing, children }: FlowProps): JSX.Element | null {
  const { portal, api, close } = billing;
  const say = billing.speak("cancel", french);
  const subscription = useRef(portal.subscription).current;
  const [effect, setEffect] = useState<Cancellation | null>(null);
  const [feedback, setFeedback] = useState<CancellationFeedback | "">("");
  const [comment, setComment] = useState("");
  const wish = useRef({ said: "", key: "" });

  useEffect(() => {
    // Ending has to be possible even if its effects can't be read: the portal knows the date as well.
    getCancellation(api).then(setEffect, () => {
      if (!subscription) return;
      const { currentPeriodEnd, accessUntilDate } = subscription;
      setEffect({
        effective: "period_end",
        cancelAt: currentPeriodEnd,
        accessUntilDate,
        openInvoices: [],
        acknowledgment: null,
      });
    });
  }, []);

  if (!subscription) return null;

  async function confirm() {
    billing.notify(null);
    const reason = { ...(feedback && { feedback }), ...(comment.trim() && { comment: comment.trim() }) };
    // Sent again it is the same wish; with another reason it is another one, or its key would be refused.
    const said = JSON.stringify(reason);
    if (said !== wish.current.said) wish.current = { said, key: newKey() };
    const { key } = wish.current;
    try {
      const canceled = await insist(
        () => cancelSubscription(api, reason, key),
        () => billing.announce(say("failed")),
      );
      await billing.refresh();
      await nextTask();
      close();
      billing.emit("cancel", { subscription: canceled });
    } catch (error) {
      billing.fail(error, isUnknown(error) ? say("failed") : undefined);
    }
  }

  const { plan, price } = subscription;
  return (
    <Dialog
      billing={billing}
      title={say("title")}
      lead={say("lead", { plan: say(price.interval, { plan: plan.name }) })}
      kind="cancel"
      toast={children}
    >
      <CancelEffects billing={billing} subscription={subscription} effect={effect} say={say} />
      <ContractIdentity billing={billing} subscription={subscription} effect={effect} say={say} />
      <CancelReason
        say={say}
        feedback={feedback}
        comment={comment}
        onFeedback={setFeedback}
        onComment={setComment}
      />
      <div class="foot">
        <Button
          billing={billing}
          kind="btn primary"
          label={say("confirm")}
          busy={say("running")}
          disabled={!effect}
          onPress={confirm}
        />
        <Button billing={billing} label={say("keep")} onPress={close} />
      </div>
    </Dialog>
  );
}
