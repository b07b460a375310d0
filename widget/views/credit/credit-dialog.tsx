import type { JSX } from "preact";
import { getCreditLedger } from "../../../shared/api/client/credit-ledger.ts";
import type { CreditEntry, CreditKind, Money } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { FlowProps } from "../../flows.ts";
import { credit as french } from "../../i18n/fr/credit.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import list from "../../parts/paged-list.css?inline";
import { PagedList } from "../../parts/paged-list.tsx";
import { usePages } from "../../parts/use-pages.ts";

export const styles = [dialog, list];

/** The credit that is left for the invoices to come, and every line that made it. */
export function View({ billing, children }: FlowProps): JSX.Element {
  const { api, format, host } = billing;
  const say = billing.speak("credit", french);
  const pages = usePages(billing, say("failed"), (cursor) => getCreditLedger(api, { cursor }));
  const balance = pages.page?.balance;
  // From right to left a plus would be drawn after the digits, where the minus is not.
  const plus = host.reader.dir === "rtl" ? "\u200e+" : "+";
  const signed = (money: Money) =>
    format.money(money).replace(/\p{Nd}/u, money.amount > 0 ? `${plus}$&` : "$&");

  const line = ({ kind, date, amount, balanceAfter, invoice }: CreditEntry) => (
    <>
      <div class="what">
        <p>
          <b class="num">{format.date(date)}</b>
        </p>
        <p>{reasonOf(kind, say)}</p>
        {invoice?.number && (
          <p class="small">
            <Button
              billing={billing}
              kind="link"
              label={invoice.number}
              onPress={() => billing.open("payment", { id: invoice.id })}
            />
          </p>
        )}
      </div>
      <div class="sums num">
        <p>
          <b>
            <bdi>{signed(amount)}</bdi>
          </b>
        </p>
        <p class="small">{say("after", { balance: format.money(balanceAfter) })}</p>
      </div>
    </>
  );

  return (
    <Dialog
      billing={billing}
      title={say("title")}
      lead={balance && balance.amount > 0 ? say("left", { balance: format.money(balance) }) : say("lead")}
      kind="credits"
      toast={children}
    >
      <PagedList
        billing={billing}
        pages={pages}
        label={say("entries")}
        loading={say("loading")}
        none={say("none")}
        keyOf={({ id }) => id}
        line={line}
      />
    </Dialog>
  );
}

function reasonOf(kind: CreditKind, say: Translate<typeof french>): string {
  switch (kind) {
    case "credited":
    case "used":
    case "returned":
    case "adjusted":
      return say(kind);
  }
}
