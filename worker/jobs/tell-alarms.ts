import { takeUntoldAlarms } from "../db/alarms.ts";
import type { Context } from "../operations/context.ts";

/** One line of the log for each new alarm, with no data of a customer: what to look at is at `/operator/alarms`. */
export async function tellAlarms({ db, wallClock }: Context): Promise<void> {
  for (const { kind, subjectId } of await takeUntoldAlarms(db, wallClock())) {
    console.error(JSON.stringify({ level: "alarm", kind, subject: subjectId }));
  }
}
