import type { Subscription } from "../../../shared/api/types/index.ts";
import { subscriptionsOf, wireCurrent } from "../../../worker/db/subscriptions.ts";
import { applySnapshot } from "../../../worker/operations/apply-snapshot.ts";
import { cancelSubscription } from "../../../worker/usecases/cancel-subscription.ts";
import { dropScheduledChange } from "../../../worker/usecases/drop-scheduled-change.ts";
import { resumeSubscription } from "../../../worker/usecases/resume-subscription.ts";
import { BrokenInvariant } from "../broken-invariant.ts";
import type { Person } from "./person.ts";

const EXPECTED = ["no_subscription", "operation_in_progress"] as const;

export async function cancel(person: Person): Promise<void> {
  const before = await shown(person);
  const answer = await person.write((context) => cancelSubscription(context, person.request, {}), EXPECTED);
  if (answer.kind !== "done" || !before) return;
  if (answer.value.accessUntil < before.accessUntil && before.pastDue === null) {
    throw new BrokenInvariant("cancelling never shortens what was paid", [before, answer.value]);
  }
}

export async function takeBack(person: Person): Promise<void> {
  await person.write((context) => resumeSubscription(context, person.request), EXPECTED);
}

export async function dropScheduled(person: Person): Promise<void> {
  await person.write((context) => dropScheduledChange(context, person.request), EXPECTED);
}

/** Cancels and takes it back at once. */
export async function regret(person: Person): Promise<void> {
  const before = await shown(person);
  const left = await person.write((context) => cancelSubscription(context, person.request, {}), EXPECTED);
  const back = await person.read((context) => resumeSubscription(context, person.request), EXPECTED);
  if (left.kind !== "done" || back.kind !== "done" || !before || before.cancelAt !== null) return;
  if (JSON.stringify(lasting(back.value)) !== JSON.stringify(lasting(before))) {
    throw new BrokenInvariant("cancel then take back leaves no trace", [before, back.value]);
  }
}

/**
 * Without how the last attempt at what is owed went: one that waits on the bank is given up by whatever its
 * customer begins next, and the attempt before it is the last again. What is owed and since when must stay.
 */
function lasting(subscription: Subscription): unknown {
  const { pastDue, ...all } = subscription;
  return { ...all, pastDue: pastDue && { ...pastDue, reason: null, declineCode: null } };
}

/** The subscription as it is, also where an event of it was lost on the way. */
async function shown(person: Person) {
  const context = person.world.context();
  await applySnapshot(context, person.customerId);
  const { db } = context;
  return wireCurrent(await subscriptionsOf(db, person.customerId), person.world.seller.timeZone);
}
