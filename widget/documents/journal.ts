import { getJournal } from "../../shared/api/client/invoices.ts";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";
import { daysOf } from "../rest/search.ts";
import { saveFile } from "./save-file.ts";

/** Saves the purchase journal of the year that is looked at, or of all of them, for a spreadsheet. */
export async function exportJournal(billing: Billing): Promise<void> {
  const say = billing.speak("rest", rest);
  const { year } = billing.history;
  const journal = await getJournal(billing.api, daysOf(year));
  const name = `${[say("journalFile"), year].filter(Boolean).join("-")}.csv`;
  // The mark tells a spreadsheet that it is UTF-8; reading the answer took it off.
  saveFile(new File(["\ufeff", journal], name, { type: "text/csv;charset=utf-8" }));
  billing.announce(say("journalSaved", { file: name }));
  billing.emit("download", { fileName: name });
}
