import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { getCancellation } from "../../../shared/api/client/cancellation.ts";
import type { Cancellation } from "../../../shared/api/types/index.ts";
import { instant, listOf, members, money, oneOf, orNull, text } from "../../cache/shape.ts";
import { pairedApi } from "../../pairing/api.ts";
import { Button } from "../../parts/button.tsx";
import { act } from "./act.ts";
import { AccessThread, contractOf, Effects } from "./cancel-effects.tsx";
import type { Desk } from "./desk.ts";

const cancellation = members({
  effective: oneOf("period_end", "trial_end"),
  cancelAt: instant,
  openInvoices: listOf(members({ number: orNull(text), amountDue: money })),
});

/** The second activation: until when access lasts, what happens, whose contract it is, and one button. */
export function CancelView({ desk }: { desk: Desk }): JSX.Element | null {
  const { say, pairing, portal } = desk;
  const subscription = useRef(portal.subscription).current;
  const heading = useRef<HTMLHeadingElement>(null);
  const [effect, setEffect] = useState<Cancellation | null>(null);

  const stay = () => {
    desk.draw({ leaving: false, news: null });
    document.getElementById("leave")?.focus();
  };

  useLayoutEffect(() => {
    heading.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Or the browser closes the popup.
      event.preventDefault();
      stay();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  useEffect(() => {
    if (!pairing) return;
    // Ending has to be possible even if its effects can't be read: the portal knows the date as well.
    getCancellation(pairedApi(pairing)).then(
      (answer) => cancellation(answer) && setEffect(answer),
      () => {},
    );
  }, []);

  if (!subscription) return null;
  return (
    <div class="sec">
      <h1 tabIndex={-1} ref={heading}>
        {say("keeps", { date: desk.format.date(subscription.accessUntilDate) })}
      </h1>
      <AccessThread desk={desk} subscription={subscription} />
      <Effects desk={desk} subscription={subscription} effect={effect} />
      <p class="small">{contractOf(desk, subscription)}</p>
      <div class="stack">
        <Button
          kind="btn primary wide"
          label={say("confirm")}
          busy={say("cancelRunning")}
          disabled={!desk.canAct}
          onPress={() => act(desk, "cancel")}
        />
        <Button kind="btn wide" label={say("keep")} onPress={stay} />
      </div>
    </div>
  );
}
