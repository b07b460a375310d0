import { MINUTE } from "../../shared/time.ts";
import { customersNotSeenSince, noteLook } from "../db/customers.ts";
import { customersWithEvents, putAwayUnknown } from "../db/events.ts";
import { forgetOldKeys } from "../db/idempotency.ts";
import { applySnapshot } from "../operations/apply-snapshot.ts";
import type { Context } from "../operations/context.ts";
import { resumeForgotten } from "../operations/resume.ts";
import { applyCatalogueEvents } from "./apply-catalogue-events.ts";
import { applyEvents } from "./apply-events.ts";
import { logFailure } from "./failure.ts";
import { sendOutbox } from "./send-outbox.ts";
import { tellAlarms } from "./tell-alarms.ts";

const SLICE = 20;
/** A customer that nothing was heard of for this long is looked at again. */
const UNSEEN = 24 * 60 * MINUTE;

/** Whose account is being opened is known within this: after it an event's customer is a stranger. */
const STRANGE = 10 * MINUTE;

/** Every minute: what was left half done, what no bell rang for, and whom nobody has looked at. */
export async function everyMinute(context: Context): Promise<void> {
  const { db } = context;
  const now = context.wallClock();
  await resumeForgotten(context, SLICE);
  await applyCatalogueEvents(context, now - MINUTE);
  for (const { customerId } of await customersWithEvents(db, now - MINUTE, SLICE))
    await applyEvents(context, customerId);
  for (const { customerId } of await customersNotSeenSince(db, now - UNSEEN, SLICE)) {
    // Whether it comes through or not, the others come first next time.
    await noteLook(db, customerId, now);
    await applySnapshot(context, customerId).catch((error) => logFailure("reconcile", context, error));
  }
  await putAwayUnknown(db, now - STRANGE);
  await tellAlarms(context);
  await sendOutbox(context);
  await forgetOldKeys(db, now);
}
