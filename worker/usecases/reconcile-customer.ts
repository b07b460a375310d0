import { copyState } from "../db/copy-state.ts";
import { customerAccount } from "../db/customers.ts";
import { applySnapshot } from "../operations/apply-snapshot.ts";
import type { Context } from "./context.ts";

export interface Difference {
  /** `account`, `subscription sub_…`, `invoice in_…` */
  thing: string;
  /** It was not known here, was not as the provider has it, or the provider does not show it any more. */
  why: "missing" | "outdated" | "gone";
}

export interface Reconciled {
  customer: string;
  outcome: "same" | "repaired" | "failed" | "no_account";
  /** Milliseconds since the provider was last looked at. */
  age: number | null;
  differences: Difference[];
}

/**
 * Looks at one customer afresh and repairs what differs. It reads what is true now, so it works also when the
 * provider has forgotten the events that told of it.
 */
export async function reconcileCustomer(context: Context, customerId: string): Promise<Reconciled> {
  const before = await copyState(context.db, customerId);
  const age = before.seenAt === null ? null : context.wallClock() - before.seenAt;
  const told = { customer: customerId, age, differences: [] };
  const account = await customerAccount(context.db, customerId);
  if (!account?.providerCustomerId) return { ...told, outcome: "no_account" };
  try {
    await applySnapshot(context, customerId);
  } catch {
    return { ...told, outcome: "failed" };
  }
  const after = await copyState(context.db, customerId);
  const differences = compare(before.things, after.things);
  return { ...told, outcome: differences.length > 0 ? "repaired" : "same", differences };
}

function compare(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference[] {
  const gone = [...before.keys()].filter((thing) => !after.has(thing));
  const changed = [...after].filter(([thing, text]) => before.get(thing) !== text);
  return [
    ...changed.map(([thing]) => ({
      thing,
      why: before.has(thing) ? ("outdated" as const) : ("missing" as const),
    })),
    ...gone.map((thing) => ({ thing, why: "gone" as const })),
  ];
}
