import type { JSX } from "preact";
import type { Billing } from "../billing.ts";
import { exportJournal } from "../documents/journal.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Button } from "../parts/button.tsx";

/** What one looks for now and then; each opens over the page. */
export function Footer({ billing }: { billing: Billing }): JSX.Element {
  const say = billing.speak("rest", rest);
  const opens = (label: string, flow: "devices" | "audit") => (
    <li>
      <Button billing={billing} kind="link" label={label} onPress={() => billing.open(flow, {})} />
    </li>
  );
  return (
    <ul class="also">
      {billing.portal.invoices.total > 0 && (
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
