import type { JSX } from "preact";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Icon } from "../parts/icon.tsx";
import { SEARCH } from "../parts/icons.ts";
import { search as find } from "./search.ts";

/** The search box and the year. */
export function HistoryTools({ billing }: { billing: Billing }): JSX.Element {
  const { portal, history } = billing;
  const say = billing.speak("rest", rest);
  const { text, year } = history;
  const search = (nextText: string, nextYear: string) => find(billing, nextText, nextYear);
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
          onInput={({ currentTarget }) => search(currentTarget.value, year)}
        />
      </div>
      <select
        class="select sm"
        aria-label={say("year")}
        value={year}
        onChange={({ currentTarget }) => search(text, currentTarget.value)}
      >
        <option value="">{say("allYears")}</option>
        {portal.invoices.years?.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </>
  );
}
