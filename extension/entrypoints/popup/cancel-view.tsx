import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { getCancellation } from "../../../shared/api/client/cancellation.ts";
import type { Cancellation, Subscription } from "../../../shared/api/types/index.ts";
import { instant, listOf, members, money, oneOf, orNull, text } from "../../cache/shape.ts";
import { pairedApi } from "../../pairing/api.ts";
import { Button } from "../../parts/button.tsx";
import { Icon, type IconName } from "../../parts/icon.tsx";
import { Rail } from "../../parts/rail.tsx";
import { act } from "./act.ts";
import type { Desk } from "./desk.ts";
import { briefly, progress } from "./thread.ts";

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

interface StepProps {
  desk: Desk;
  subscription: Subscription;
}

function AccessThread({ desk, subscription }: StepProps): JSX.Element {
  const { say, format } = desk;
  const from = format.dayOf(subscription.currentPeriodStart);
  const until = subscription.accessUntilDate;
  const { done, left } = progress(desk, from, until);
  return (
    <Rail
      done={done}
      alt={say("left", { days: left })}
      start={briefly(desk, from)}
      end={say("accessEndOn", { date: briefly(desk, until) })}
    />
  );
}

/** What happens, in the order in which it matters. */
function Effects({ desk, subscription, effect }: StepProps & { effect: Cancellation | null }): JSX.Element {
  const { say, format } = desk;
  const { status, scheduledChange } = subscription;
  const trial = effect ? effect.effective === "trial_end" : status === "trialing";
  const effects: [IconName, string][] = [["check", say(trial ? "effectTrial" : "effectCharge")]];
  for (const { number, amountDue } of effect?.openInvoices ?? []) {
    effects.push(["alert", say("effectOwed", { number: number ?? "", amount: format.money(amountDue) })]);
  }
  if (scheduledChange) effects.push(["clock", say("effectScheduled", { plan: scheduledChange.plan.name })]);
  effects.push(["check", say("effectInvoices")], ["check", say("effectBack")]);
  return (
    <ul class="eff">
      {effects.map(([icon, sentence]) => (
        <li key={sentence}>
          <Icon name={icon} />
          {sentence}
        </li>
      ))}
    </ul>
  );
}

/** Whose contract ends (code de la consommation D215-2): shown again, asked for never. */
function contractOf({ say, portal }: Desk, { plan, price, reference }: Subscription): string {
  const name = say(price.interval, { plan: plan.name });
  const { email } = portal.billingDetails;
  const contract = reference
    ? say("contract", { plan: name, reference })
    : say("contractWithout", { plan: name });
  return email ? `${contract} ${say("sentTo", { email })}` : contract;
}
