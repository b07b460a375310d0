import { browser } from "wxt/browser";
import { read, write } from "../cache/store.ts";
import { readPairings } from "../pairing/pairing.ts";

export const CHECK = "check";

/** Minutes between two checks, and the longest that failures make of them. */
const EVERY = 60;
const RAREST = 12 * 60;

/** Minutes until the next check, after so many that failed in a row. */
export const minutesUntil = (failures: number): number => Math.min(EVERY * 2 ** failures, RAREST);

/** Keeps the count of failures and sets the alarm for the next check. */
export async function scheduleCheck(failed: boolean): Promise<void> {
  const { failures } = await read("failures");
  const count = failed ? (Number.isSafeInteger(failures) ? Number(failures) : 0) + 1 : 0;
  await write({ failures: count }).catch(() => {});
  await browser.alarms.create(CHECK, { delayInMinutes: minutesUntil(count) });
}

/** Sees to it that there is an alarm when something can be checked, and none when nothing can. */
export async function keepSchedule(): Promise<void> {
  const { list } = await readPairings();
  if (!list.some(({ ended }) => !ended)) await browser.alarms.clear(CHECK);
  else if (!(await browser.alarms.get(CHECK))) await scheduleCheck(false);
}
