import { SECOND, toInstant } from "../../../shared/time.ts";
import type { Progress } from "./advance.ts";

/** Writes a line now and then while a long advance of the clock is under way; a short one is over before the first. */
export function tellProgress(
  write: (line: string) => void,
  wallClock: () => number,
): (progress: Progress) => void {
  let told = wallClock();
  return ({ from, at, to, done }) => {
    if (wallClock() - told < SECOND) return;
    told = wallClock();
    const share = Math.floor((100 * (at - from)) / Math.max(1, to - from));
    write(`Clock: ${toInstant(at).slice(0, 10)}, ${share} % of the way, ${done} renewed, charged or ended`);
  };
}
