import type { JSX } from "preact";
import type { Billing } from "../billing.ts";
import { exportJournal } from "../documents/journal.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { SEARCH } from "../parts/icons.ts";
import type { History } from "../views/overview/history-page.ts";
import { search, type Wanted } from "./search.ts";

/** In the order in which they matter to who keeps the books. */
const STATES = ["paid", "open", "issued", "void", "uncollectible"] as const;

/** The search box, the year and the state; and all of it at once. */
export function HistoryTools({ billing }: { billing: Billing }): JSX.Element {
  const { portal, history, host } = billing;
  const say = billing.speak("rest", rest);
  const { text, year, status } = history;
  const look = (change: Partial<Wanted>) => search(billing, { text, year, status, ...change });
  return (
    <>
      <div class="search">
        <Icon name={SEARCH} />
        <input
          class="input sm"
          type="search"
          placeholder={say("search")}
          aria-label={say("searchLabel")}
          value={text}
          onInput={({ currentTarget }) => look({ text: currentTarget.value })}
        />
      </div>
      <select
        class="select sm"
        aria-label={say("year")}
        value={year}
        onChange={({ currentTarget }) => look({ year: currentTarget.value })}
      >
        <option value="">{say("allYears")}</option>
        {portal.invoices.years?.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <select
        class="select sm"
        aria-label={say("status")}
        value={status}
        onChange={({ currentTarget }) => look({ status: currentTarget.value as History["status"] })}
      >
        <option value="">{say("allStates")}</option>
        {STATES.map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
      <Button
        billing={billing}
        kind="btn sm"
        icon="down"
        label={say("downloadAll")}
        onPress={() => billing.open("archive", {})}
      />
      {host.view === "payments" && (
        <Button
          billing={billing}
          kind="btn sm"
          label={say("exportCsv")}
          onPress={() => exportJournal(billing)}
        />
      )}
    </>
  );
}
