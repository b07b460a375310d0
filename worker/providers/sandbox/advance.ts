import { DomainError } from "../../domain/errors.ts";
import type { ProviderClock } from "../provider.ts";
import type { Sandbox } from "./sandbox.ts";

/**
 * Moves the clock on to an instant, event by event over all customers in the order of time: each thing
 * that is due happens with the clock standing on it and is applied before the next one.
 */
export async function advanceClock(
  sandbox: Pick<Sandbox, "nextDue" | "runDue" | "moveClock" | "clock">,
  to: number,
  applied: (providerCustomerId: string) => Promise<void>,
): Promise<ProviderClock> {
  for (let due = await sandbox.nextDue(to); due; due = await sandbox.nextDue(to)) {
    await sandbox.runDue(due);
    await applied(due.providerCustomerId);
  }
  try {
    await sandbox.moveClock(to);
  } catch (error) {
    // The clock ran on meanwhile and stands past the instant already.
    if (!(error instanceof DomainError && error.code === "clock_backwards")) throw error;
  }
  return sandbox.clock(null);
}
