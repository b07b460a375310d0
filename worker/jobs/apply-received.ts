import { customersWithEvents } from "../db/events.ts";
import type { Context } from "../operations/context.ts";
import { applyEvents } from "./apply-events.ts";

/** Customers whose events are applied at once. */
const TOGETHER = 32;

/** Applies all that was received, however new, until nothing is left. Throws where something can't be: it stays. */
export async function applyReceived(context: Context): Promise<void> {
  for (;;) {
    const waiting = await customersWithEvents(context.db, Number.MAX_SAFE_INTEGER, TOGETHER);
    if (waiting.length === 0) return;
    const applied = await Promise.all(waiting.map(({ customerId }) => applyEvents(context, customerId)));
    if (applied.includes(false)) throw new Error("what was received could not be applied");
  }
}
