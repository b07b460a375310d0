import type { ProviderEvent } from "../../shared/snapshot.ts";
import type { EventsMessage } from "../bindings.ts";
import { storeEvents } from "../db/events.ts";
import type { Context } from "../operations/context.ts";

/** Keeps each event once by its id and rings the bell for its customer. The row is the work. */
export async function receiveEvents(
  { db, wallClock }: Pick<Context, "db" | "wallClock">,
  bell: Pick<Queue<EventsMessage>, "send">,
  received: readonly ProviderEvent[],
): Promise<void> {
  const isNew = new Set(await storeEvents(db, received, wallClock()));
  const customers = new Set(
    received.filter(({ id }) => isNew.has(id)).map((event) => event.providerCustomerId),
  );
  for (const providerCustomerId of customers) await bell.send({ providerCustomerId });
}
