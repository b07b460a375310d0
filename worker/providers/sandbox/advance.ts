import { DomainError } from "../../domain/errors.ts";
import type { ProviderClock } from "../provider.ts";
import type { Sandbox } from "./sandbox.ts";

/** How far an advance has come. */
export interface Progress {
  from: number;
  at: number;
  to: number;
  /** Things that fell due and are applied. */
  done: number;
}

export interface AdvanceOptions {
  /**
   * Customers whose turns are taken at once, those of one day of the seller's: no document gets the date of
   * another day by it, and none of them knows of the others.
   */
  together?: number;
  progress?: (progress: Progress) => void;
}

/**
 * Moves the clock on to an instant, event by event over all customers in the order of time: each thing
 * that is due happens with the clock standing on it and is applied before the next one.
 */
export async function advanceClock(
  sandbox: Pick<Sandbox, "nextDueTogether" | "runDue" | "moveClock" | "clock">,
  to: number,
  applied: (providerCustomerId: string) => Promise<void>,
  { together = 1, progress }: AdvanceOptions = {},
): Promise<ProviderClock> {
  const { now: from } = await sandbox.clock(null);
  for (let done = 0; ; ) {
    const due = await sandbox.nextDueTogether(to, together);
    const last = due.at(-1);
    if (!last) break;
    const turns = due.map(async (one) => {
      await sandbox.runDue(one);
      await applied(one.providerCustomerId);
    });
    // None goes on alone when another has failed.
    const failed = (await Promise.allSettled(turns)).find((turn) => turn.status === "rejected");
    if (failed) throw failed.reason;
    done += due.length;
    progress?.({ from, at: last.at, to, done });
  }
  try {
    await sandbox.moveClock(to);
  } catch (error) {
    // The clock ran on meanwhile and stands past the instant already.
    if (!(error instanceof DomainError && error.code === "clock_backwards")) throw error;
  }
  return sandbox.clock(null);
}
