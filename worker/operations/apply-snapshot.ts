import { type SQL, sql } from "drizzle-orm";
import type { Snapshot } from "../../shared/snapshot.ts";
import { raiseAlarm, watchDocuments } from "../db/alarms.ts";
import type { Statement } from "../db/database.ts";
import { markEventsApplied } from "../db/events.ts";
import { holds, StaleBatch } from "../db/guard.ts";
import { project } from "../db/projection.ts";
import { type SnapshotTicket, snapshotTicket } from "../db/snapshot-scope.ts";
import { freezeDocuments } from "../documents/freeze.ts";
import type { Context } from "./context.ts";
import { noticesOf } from "./notices.ts";
import { watchPayments } from "./watch-payments.ts";

/** What goes into the batch of a projection, before and after the documents get their numbers. */
export interface Accompaniment {
  /** All of the batch happens only while this holds. */
  onlyIf: SQL;
  before: readonly Statement[];
  after: readonly Statement[];
}

type Accompany = (snapshot: Snapshot, ticket: SnapshotTicket) => Accompaniment;

const ATTEMPTS = 5;
/** Slices of a hundred invoices that are read in one go. */
const SLICES = 20;

const nothing: Accompany = () => ({ onlyIf: sql`1`, before: [], after: [] });

/**
 * Reads a fresh snapshot of a customer and projects it, with what else belongs into the same batch. When a
 * newer snapshot overtook it, it reads again: what accompanies it must happen whichever snapshot carries it.
 * Invoices that did not fit follow in snapshots of their own. Nothing happens for a customer that the provider
 * does not know yet, and once `onlyIf` no longer holds.
 */
export async function applySnapshot(
  context: Context,
  customerId: string,
  accompany: Accompany = nothing,
): Promise<void> {
  let snapshot = await applyOne(context, customerId, accompany);
  for (let slice = 1; snapshot?.more && slice < SLICES; slice++) {
    snapshot = await applyOne(context, customerId, nothing);
  }
}

async function applyOne(
  context: Context,
  customerId: string,
  accompany: Accompany,
): Promise<Snapshot | null> {
  const { db, provider, seller, graceDays } = context;
  for (let attempt = 1; ; attempt++) {
    const ticket = await snapshotTicket(db, customerId, context.wallClock());
    if (!ticket) return null;
    const snapshot = await provider.snapshot(ticket.providerCustomerId, ticket);
    const { onlyIf, before, after } = accompany(snapshot, ticket);
    const also = [
      ...before,
      ...freezeDocuments(snapshot, {
        db,
        customerId,
        seller,
        locale: ticket.locale,
        now: snapshot.clock.now,
        wallNow: context.wallClock(),
      }),
      ...after,
      ...noticesOf(context, { customerId, locale: ticket.locale }, snapshot),
      ...watchDocuments(db, customerId, context.wallClock()),
      ...watchPayments(context, customerId, snapshot),
      ...(snapshot.deleted ? [wasDeleted(context, customerId, snapshot)] : []),
      markEventsApplied(db, ticket.eventIds),
    ];
    const { version } = ticket;
    const wallNow = context.wallClock();
    try {
      await project(
        db,
        { customerId, version, snapshot, timeZone: seller.timeZone, graceDays, wallNow },
        onlyIf,
        also,
      );
      return snapshot;
    } catch (error) {
      if (!(error instanceof StaleBatch) || attempt === ATTEMPTS) throw error;
      if (!(await holds(db, onlyIf))) return null;
    }
  }
}

/** Whoever deletes a customer at the provider ends their subscription with it: somebody has to know. */
function wasDeleted({ db, wallClock }: Context, customerId: string, snapshot: Snapshot): Statement {
  const { providerCustomerId: subjectId } = snapshot;
  return raiseAlarm(db, { kind: "customer_deleted", subjectId, customerId, detail: null, at: wallClock() });
}
