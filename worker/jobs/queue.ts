import { CATALOGUE } from "../../shared/snapshot.ts";
import type { EventsMessage } from "../bindings.ts";
import { customerWithEvents } from "../db/events.ts";
import type { Context } from "../operations/context.ts";
import { applyCatalogueEvents } from "./apply-catalogue-events.ts";
import { applyEvents } from "./apply-events.ts";

/** The bell rang: works off the customers that have events. Many rings for one customer are one snapshot. */
export async function consumeEvents(context: Context, batch: MessageBatch<EventsMessage>): Promise<void> {
  for (const providerCustomerId of new Set(
    batch.messages.map((message) => message.body.providerCustomerId),
  )) {
    if (providerCustomerId === CATALOGUE) {
      await applyCatalogueEvents(context, Number.POSITIVE_INFINITY);
      continue;
    }
    const customerId = await customerWithEvents(context.db, providerCustomerId);
    if (customerId) await applyEvents(context, customerId);
  }
  // What failed stays `received`: cron takes it up, so the bell need not ring again.
  batch.ackAll();
}
