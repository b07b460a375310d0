import { asc, isNull, sql } from "drizzle-orm";
import type { ProviderEvent } from "../provider.ts";
import { stored } from "./guard.ts";
import { sandboxEvents } from "./schema.ts";
import type { Shop } from "./shop.ts";

/** Events that are sent again in one go. */
const MOST = 500;

/**
 * Tells of events that are stored already, and marks those that were taken. A listener that fails does not undo
 * what happened: they are sent again later.
 */
export async function deliver(
  { db, onEvents, wallClock }: Pick<Shop, "db" | "onEvents" | "wallClock">,
  events: readonly ProviderEvent[],
): Promise<void> {
  if (events.length === 0) return;
  try {
    await onEvents([...events]);
    const ids = JSON.stringify(events.map(({ id }) => id));
    await db.batch([
      db
        .update(sandboxEvents)
        .set({ deliveredAt: wallClock() })
        .where(sql`id IN (SELECT value FROM json_each(${ids}))`),
    ]);
  } catch (error) {
    console.error("a sandbox event was not delivered", error);
  }
}

/**
 * Sends again what nobody has taken: the process was killed between the write and the announcement, or its listener
 * failed. Whoever has one already knows it by its id. Answers how many were sent.
 */
export async function resendEvents(shop: Pick<Shop, "db" | "onEvents" | "wallClock">): Promise<number> {
  const { id, type, providerCustomerId, invoiceIds, createdAt } = sandboxEvents;
  const lost = await stored(() =>
    shop.db
      .select({ id, type, providerCustomerId, invoiceIds, createdAt })
      .from(sandboxEvents)
      .where(isNull(sandboxEvents.deliveredAt))
      .orderBy(asc(sandboxEvents.seq))
      .limit(MOST),
  );
  await deliver(shop, lost);
  return lost.length;
}
