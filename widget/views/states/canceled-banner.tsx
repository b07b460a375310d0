import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";
import { states } from "../../i18n/fr/states.ts";
import { Banner } from "../../parts/banner.tsx";
import { Button } from "../../parts/button.tsx";

/** A cancellation that is certain: its end, its effects, its number, and the proof of it. */
export function CanceledBanner({ billing, cancelAt }: { billing: Billing; cancelAt: string }): JSX.Element {
  const { format, portal } = billing;
  const say = billing.speak("states", states);
  const record = portal.cancellation?.acknowledgment;
  const { email } = portal.billingDetails;
  const text = [say("canceledText")];
  if (record) {
    const { requestedAt, number } = record;
    text.push(
      say("canceledRecord", { date: format.date(requestedAt), time: format.time(requestedAt), number }),
    );
    if (email) text.push(say("sentTo", { email }));
  }
  return (
    <Banner
      tone="ok"
      icon="check"
      title={say("canceledTitle", { date: format.date(format.dayOf(cancelAt)) })}
      text={text.join(" ")}
    >
      {record && <Attestation billing={billing} />}
    </Banner>
  );
}

/** The proof of a cancellation, as a PDF. */
export function Attestation({ billing }: { billing: Billing }): JSX.Element {
  return (
    <Button
      billing={billing}
      label={billing.speak("states", states)("attestation")}
      icon="down"
      onPress={async () => (await import("../../documents/acknowledgment.ts")).saveAcknowledgment(billing)}
    />
  );
}
