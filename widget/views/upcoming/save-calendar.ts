import { getUpcomingChargesCalendar } from "../../../shared/api/client/upcoming-charges.ts";
import type { Billing } from "../../billing.ts";
import { saveFile } from "../../documents/save-file.ts";
import { upcoming } from "../../i18n/fr/upcoming.ts";

/** Saves the charges to come for a calendar; it brings its own words and time zone. */
export async function saveCalendar(billing: Billing): Promise<void> {
  const say = billing.speak("upcoming", upcoming);
  const calendar = await getUpcomingChargesCalendar(billing.api);
  const name = `${say("file")}.ics`;
  saveFile(new File([calendar], name, { type: "text/calendar;charset=utf-8" }));
  billing.announce(say("saved", { file: name }));
  billing.emit("download", { fileName: name });
}
