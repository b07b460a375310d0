import type { JSX } from "preact";
import { hasEnded } from "../../shared/i18n/subscription-status.ts";
import type { Billing } from "../billing.ts";
import { exportJournal } from "../documents/journal.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Button } from "../parts/button.tsx";

/** What one looks for now and then; each opens over the page. */
export function Footer({ billing }: { billing: Billing }): JSX.Element {
  const { subscription, invoices } = billing.portal;
  const say = billing.speak("rest", rest);
  const opens = (label: string, flow: "upcoming" | "credit" | "devices" | "audit") => (
    <li>
      <Button billing={billing} kind="link" label={label} onPress={() => billing.open(flow, {})} />
    </li>
  );
  return (
    <ul class="also">
      {subscription && !hasEnded(subscription) && opens(say("upcoming"), "upcoming")}
      {subscription && opens(say("credit"), "credit")}
      {invoices.total > 0 && (
        <li>
          <Button
            billing={billing}
            kind="link"
            label={say("exportCsv")}
            onPress={() => exportJournal(billing)}
          />
        </li>
      )}
      {opens(say("devices"), "devices")}
      {billing.owner && opens(say("audit"), "audit")}
    </ul>
  );
}
