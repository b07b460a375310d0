import { SECOND } from "../../../shared/time.ts";
import type { Sandbox } from "../../providers/sandbox/sandbox.ts";
import { advance } from "./clock.ts";
import { monthsBefore } from "./months.ts";
import { perform, type Stage } from "./perform.ts";
import { HISTORY_MONTHS, story } from "./story.ts";

/** What the seed needs of the embedded provider: a clock that can begin in the past. */
export type DemoSandbox = Pick<Sandbox, "startClockAt" | "joinWallClock">;

/**
 * Makes the history of the demo companies: the billing clock begins 14 months back and is moved from step to
 * step, so that every renewal in between happens by the rules, and stands at the wall's time in the end.
 */
export async function play(stage: Stage, sandbox: DemoSandbox): Promise<void> {
  const end = Date.now();
  const begin = monthsBefore(end, HISTORY_MONTHS);
  await sandbox.startClockAt(begin);
  let elapsed = 0;
  const moveTo = async (at: number) => {
    const target = Math.floor((at - begin) / SECOND) * SECOND;
    if (target > elapsed) await advance(stage, target - elapsed);
    elapsed = Math.max(elapsed, target);
    if (at === end) await sandbox.joinWallClock();
  };
  for (const step of story(end)) {
    await moveTo(step.at);
    await perform(stage, step);
  }
}
