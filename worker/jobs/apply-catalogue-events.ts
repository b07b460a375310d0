import { CATALOGUE } from "../../shared/snapshot.ts";
import { runBatch } from "../db/database.ts";
import { markEventsApplied, waitingEventIds } from "../db/events.ts";
import type { Context } from "../operations/context.ts";
import { refreshCatalogue } from "../usecases/refresh-catalogue.ts";
import { logFailure } from "./failure.ts";

/** Plans or prices have changed at the provider: takes them over afresh, however many events said so. */
export async function applyCatalogueEvents(context: Context, before: number): Promise<void> {
  const ids = await waitingEventIds(context.db, CATALOGUE, before);
  if (ids.length === 0) return;
  try {
    await refreshCatalogue(context);
    await runBatch(context.db, [markEventsApplied(context.db, ids)]);
  } catch (error) {
    logFailure("catalogue", context, error);
  }
}
