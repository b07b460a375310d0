import { copyState, type HeldThing } from "../db/copy-state.ts";
import { customerAccount } from "../db/customers.ts";
import { applySnapshot } from "../operations/apply-snapshot.ts";
import type { Context } from "./context.ts";

export interface Difference {
  /** `account`, `subscription sub_…`, `invoice in_…` */
  thing: string;
  /** It was not known here, was not as the provider has it, or the provider does not show it any more. */
  why: "missing" | "outdated" | "gone";
  /** The members that were otherwise, by name: never what they hold. */
  members: string[];
}

/**
 * Why the copy was behind: events of it wait still, or were given up, or none that told of it ever came (the webhook
 * was away, or the provider has forgotten them). `null` when nothing differed.
 */
export type Cause = "events_waiting" | "events_dead" | "no_event" | null;

export interface Reconciled {
  customer: string;
  outcome: "same" | "repaired" | "failed" | "no_account";
  /** Milliseconds since the provider was last looked at. */
  age: number | null;
  cause: Cause;
  differences: Difference[];
}

/**
 * Looks at one customer afresh and repairs what differs. It reads what is true now, so it works also when the
 * provider has forgotten the events that told of it.
 */
export async function reconcileCustomer(context: Context, customerId: string): Promise<Reconciled> {
  const before = await copyState(context.db, customerId);
  const age = before.seenAt === null ? null : context.wallClock() - before.seenAt;
  const told = { customer: customerId, age, cause: null, differences: [] };
  const account = await customerAccount(context.db, customerId);
  if (!account?.providerCustomerId) return { ...told, outcome: "no_account" };
  try {
    await applySnapshot(context, customerId);
  } catch {
    return { ...told, outcome: "failed" };
  }
  const after = await copyState(context.db, customerId);
  const differences = compare(before.things, after.things);
  if (differences.length === 0) return { ...told, outcome: "same" };
  return { ...told, outcome: "repaired", cause: causeOf(before.events), differences };
}

function causeOf({ waiting, dead }: { waiting: number; dead: number }): Cause {
  if (waiting > 0) return "events_waiting";
  return dead > 0 ? "events_dead" : "no_event";
}

type Things = ReadonlyMap<string, HeldThing>;

function compare(before: Things, after: Things): Difference[] {
  const differences: Difference[] = [];
  for (const [thing, now] of after) {
    const was = before.get(thing);
    const members = was ? otherwise(was, now) : [];
    if (!was) differences.push({ thing, why: "missing", members });
    else if (members.length > 0) differences.push({ thing, why: "outdated", members });
  }
  for (const thing of before.keys())
    if (!after.has(thing)) differences.push({ thing, why: "gone", members: [] });
  return differences;
}

function otherwise(was: HeldThing, now: HeldThing): string[] {
  return Object.keys({ ...was, ...now }).filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(now[name]),
  );
}
