import type { JSX } from "preact";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { addressLines, grouped } from "../parts/identity.ts";

/** Who is invoiced. */
export function BillingDetailsCard({ billing }: { billing: Billing }): JSX.Element {
  const { portal, host } = billing;
  const say = billing.speak("rest", rest);
  const { name, address, siren, vatId, email, invoiceEmails, orderReference } = portal.billingDetails;
  const rows: [string, string[]][] = [
    [say("name"), [name]],
    [say("address"), address ? addressLines(address, host.reader.locale) : []],
    [say("siren"), siren ? [grouped(siren)] : []],
    [say("vatId"), vatId ? [grouped(vatId)] : []],
    [say("email"), email ? [email] : []],
    [say("orderReference"), orderReference ? [orderReference] : []],
  ];
  if (invoiceEmails?.length) rows.splice(5, 0, [say("copies"), invoiceEmails]);
  return (
    <Card
      name="billing-details"
      class="details"
      title={say("details")}
      aside={
        billing.owner && (
          <Button
            billing={billing}
            kind="link"
            label={say("edit")}
            name={say("editDetails")}
            disabled={!billing.canAct}
            onPress={() => billing.open("billing-details", {})}
          />
        )
      }
    >
      <div class="body">
        <dl class="rows">
          {rows.map(([term, lines]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                {(lines.length ? lines : [say(term === say("orderReference") ? "none" : "missing")]).map(
                  (line) => [<bdi key={line}>{line}</bdi>, <br key={line} />],
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p class="small">{say("detailsNote")}</p>
      </div>
    </Card>
  );
}
