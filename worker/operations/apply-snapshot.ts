import type { Snapshot } from "../../shared/snapshot.ts";
import type { Statement } from "../db/database.ts";
import { markEventsApplied } from "../db/events.ts";
import { StaleBatch } from "../db/guard.ts";
import { project } from "../db/projection.ts";
import { snapshotTicket } from "../db/snapshot-scope.ts";
import type { SubscriptionRow } from "../db/wire/subscription.ts";
import { freezeDocuments } from "../documents/freeze.ts";
import type { Context } from "./context.ts";

/** What goes into the batch of a projection, before and after the documents get their numbers. */
export interface Accompaniment {
  before: readonly Statement[];
  after: readonly Statement[];
}

const ATTEMPTS = 5;

/**
 * Reads a fresh snapshot of a customer and projects it, with what else belongs into the same batch.
 * When a newer snapshot overtook it, it reads again: what accompanies it must happen whichever snapshot
 * carries it. Returns the snapshot that now stands, `null` when the provider does not know the customer yet.
 */
export async function applySnapshot(
  context: Context,
  customerId: string,
  accompany: (snapshot: Snapshot, before: SubscriptionRow | null) => Accompaniment = () => ({
    before: [],
    after: [],
  }),
): Promise<Snapshot | null> {
  const { db, provider, seller } = context;
  for (let attempt = 1; ; attempt++) {
    const ticket = await snapshotTicket(db, customerId);
    if (!ticket) return null;
    const snapshot = await provider.snapshot(ticket.providerCustomerId, ticket);
    const { before, after } = accompany(snapshot, ticket.before);
    const also = [
      ...before,
      ...freezeDocuments(snapshot, { db, customerId, seller, now: snapshot.clock.now }),
      ...after,
      markEventsApplied(db, ticket.eventIds),
    ];
    const { version } = ticket;
    try {
      await project(
        db,
        { customerId, version, snapshot, timeZone: seller.timeZone, wallNow: context.wallClock() },
        also,
      );
      return snapshot;
    } catch (error) {
      if (!(error instanceof StaleBatch) || attempt === ATTEMPTS) throw error;
    }
  }
}
