import type { JSX } from "preact";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Button } from "../parts/button.tsx";
import { MORE } from "../views/overview/history-page.ts";
import { showNewer } from "./search.ts";

/** The way back, where older rows have taken the place of newer ones. */
export function Newer({ billing }: { billing: Billing }): JSX.Element | null {
  const { start } = billing.history;
  if (start === 0) return null;
  const say = billing.speak("rest", rest);
  return (
    <Button
      billing={billing}
      kind="btn sm newer"
      label={say("newer", { n: Math.min(MORE, start) })}
      onPress={() => showNewer(billing)}
    />
  );
}
