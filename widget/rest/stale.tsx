import type { JSX } from "preact";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Banner } from "../parts/banner.tsx";
import { Button } from "../parts/button.tsx";
import { staleReason } from "./reading.ts";

/** What is shown is not of now: of when it is, why, and another try. */
export function Stale({ billing }: { billing: Billing }): JSX.Element | null {
  const told = staleReason(billing);
  if (!told) return null;
  const say = billing.speak("rest", rest);
  const { format, host, readAt, shownAt } = billing;
  const minutes = Math.floor((performance.now() - readAt) / 60_000);
  const time = format.time(shownAt);
  const age = ageOf(minutes, host.reader.locale);

  /** What was pressed is gone, once it came: the focus goes on to what it brought. */
  async function again() {
    await billing.refresh();
    if (!staleReason(billing)) host.root.querySelector<HTMLElement>(".title, .card")?.focus();
  }

  return (
    <Banner
      tone="warn"
      icon="clock"
      title={minutes ? say("staleSince", { time, age }) : say("stale", { time })}
      text={told.retry ? say("staleText") : told.sentence}
    >
      {told.retry && <Button billing={billing} label={say("refresh")} onPress={again} />}
    </Banner>
  );
}

/** `il y a 3 minutes`, and hours from one on. */
function ageOf(minutes: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale);
  return minutes < 60 ? format.format(-minutes, "minute") : format.format(-Math.floor(minutes / 60), "hour");
}
