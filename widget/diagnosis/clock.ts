import type { Found } from "./finding.ts";

/** A clock may be off by this much, ms. */
const TOLERANCE = 120_000;
/** The longest that a portal session lasts, ms. */
const SESSION = 15 * 60_000;

/**
 * Whether this device's clock is off, from what a server said the time is, or else from a session that was
 * just handed out. Epoch ms; `NaN` for what is not known.
 */
export function examineClock(serverTime: number, expiresAt: number, now: number): Found | null {
  const left = expiresAt - now;
  const offset = Number.isNaN(serverTime)
    ? left < 0
      ? -left
      : Math.min(0, SESSION - left)
    : now - serverTime;
  if (!(Math.abs(offset) > TOLERANCE)) return null;
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return {
    code: "clock_skew",
    problem: `The clock of this device is about ${minutes} min ${offset > 0 ? "ahead" : "behind"}.`,
    fix: "Set it by the network's time. The element asks for more sessions than it needs, or for one too late, until then.",
    reader: "clock",
  };
}
