import type { JSX } from "preact";
import { listUpcomingCharges } from "../../../shared/api/client/upcoming-charges.ts";
import type { UpcomingCharge } from "../../../shared/api/types/index.ts";
import type { FlowProps } from "../../flows.ts";
import { upcoming as french } from "../../i18n/fr/upcoming.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import list from "../../parts/paged-list.css?inline";
import { PagedList } from "../../parts/paged-list.tsx";
import { usePages } from "../../parts/use-pages.ts";
import { notesOf, taxOf } from "./charge-notes.ts";
import { saveCalendar } from "./save-calendar.ts";

export const styles = [dialog, list];

/** What will be charged in the next twelve months, and why; also for one's own calendar. */
export function View({ billing, children }: FlowProps): JSX.Element {
  const { api, format } = billing;
  const say = billing.speak("upcoming", french);
  const pages = usePages(billing, say("failed"), () => listUpcomingCharges(api));
  const charges = pages.entries ?? [];
  const currency = charges[0]?.amountDue.currency;
  const sum = charges.reduce((all, { amountDue }) => all + amountDue.amount, 0);

  const line = (charge: UpcomingCharge) => {
    const tax = taxOf(charge, say, format);
    return (
      <>
        <div class="what">
          <p>
            <b class="num">{format.date(charge.date)}</b>
          </p>
          <p>
            <bdi>{charge.description}</bdi>
          </p>
          {notesOf(charge, say, format).map((note) => (
            <p class="small" key={note}>
              {note}
            </p>
          ))}
        </div>
        <div class="sums num">
          <p>
            <b>{format.money(charge.amountDue)}</b> {billing.say("including")}
          </p>
          {tax && <p class="small">{tax}</p>}
        </div>
      </>
    );
  };

  const waiting = !pages.entries && !pages.trouble;
  return (
    <Dialog billing={billing} title={say("title")} lead={say("lead")} kind="upcoming" toast={children}>
      {(currency || waiting) && (
        <p class="row-end">
          {currency && (
            <>
              <span>
                {say("sum", { n: charges.length, amount: format.money({ amount: sum, currency }) })}
              </span>
              <Button
                billing={billing}
                kind="btn sm"
                icon="down"
                label={say("calendar")}
                onPress={() => saveCalendar(billing)}
              />
            </>
          )}
        </p>
      )}
      <PagedList
        billing={billing}
        pages={pages}
        label={say("charges")}
        loading={say("loading")}
        none={say("none")}
        keyOf={({ at, kind }) => at + kind}
        line={line}
      />
    </Dialog>
  );
}
