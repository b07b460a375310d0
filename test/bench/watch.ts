import type { BrowserContext, Page } from "playwright-core";

/** What a page did since it was last asked, in milliseconds. */
export interface Seen {
  /** From a press to the paint that answers it, the worst. `0`: none took as long as a frame. */
  interaction: number;
  /** The longest time that nothing else could happen; `0`: none above 50 ms. */
  longTask: number;
  /** How much moved without being asked to (CLS). */
  shift: number;
}

declare global {
  var seen: Seen | undefined;
}

const NOTHING: Seen = { interaction: 0, longTask: 0, shift: 0 };
/** Entries come after the paint that they are of. */
const FLUSHED = 300;

/** Every page of the context keeps count from its start. */
export async function watch(context: BrowserContext): Promise<void> {
  await context.addInitScript((nothing) => {
    const seen = { ...nothing };
    globalThis.seen = seen;
    const hear = (type: string, note: (entry: PerformanceEntry) => void, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
        type,
        buffered: true,
        ...more,
      });
    hear(
      "event",
      (entry) => {
        if ((entry as PerformanceEventTiming & { interactionId: number }).interactionId > 0)
          seen.interaction = Math.max(seen.interaction, entry.duration);
      },
      { durationThreshold: 16 },
    );
    hear("longtask", ({ duration }) => {
      seen.longTask = Math.max(seen.longTask, duration);
    });
    hear("layout-shift", (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) seen.shift += value;
    });
  }, NOTHING);
}

/** What was seen since the last time, which is then forgotten. */
export async function takeSeen(page: Page): Promise<Seen> {
  await page.waitForTimeout(FLUSHED);
  return page.evaluate((nothing) => {
    const seen = { ...nothing, ...globalThis.seen };
    Object.assign(globalThis.seen ?? {}, nothing);
    return seen;
  }, NOTHING);
}
