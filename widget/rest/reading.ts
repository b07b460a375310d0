import type { Billing } from "../billing.ts";
import type { Told } from "../failure.ts";
import { reasonOf } from "./reason.ts";

/** Before what could not be read is read again, milliseconds; the last pause goes on. */
const PAUSES = [2_000, 5_000, 15_000, 30_000, 60_000];
/** The browser says itself when it is back, mostly: until then it is asked for more rarely. */
const OFFLINE = 2;

/** From the first reading that failed to the next one that comes. */
interface Outage {
  /** When what is shown was read: a later reading ended the outage. */
  readAt: number;
  told: Told | null;
  tries: number;
  timer?: ReturnType<typeof setTimeout>;
}

const outages = new WeakMap<Billing, Outage>();

function outageOf(billing: Billing): Outage | null {
  const outage = outages.get(billing);
  return outage?.readAt === billing.readAt ? outage : null;
}

/** Why what is shown is not of now; `null` where it is. */
export const staleReason = (billing: Billing): Told | null => outageOf(billing)?.told ?? null;

/**
 * The portal could not be read again: what is shown stays, with its age, and is read again more and more rarely;
 * unless the session is over, which trying does not bring back.
 */
export function unread(billing: Billing, error: unknown): void {
  const told = reasonOf(billing, error);
  const outage = outageOf(billing) ?? { readAt: billing.readAt, told, tries: 0 };
  // The host hears of it once.
  if (outage.tries === 0) billing.emit("error", told.detail);
  readLater(billing, { ...outage, told });
  billing.draw();
}

/** The connection is gone: it is read again by and by, should nobody say that it is back. */
export function offline(billing: Billing): void {
  readLater(billing, { readAt: billing.readAt, told: staleReason(billing), tries: OFFLINE });
}

function readLater(billing: Billing, outage: Outage): void {
  readNoMore(billing);
  outages.set(billing, outage);
  if (outage.told?.retry === false) return;
  const pause = PAUSES[Math.min(outage.tries++, PAUSES.length - 1)];
  // A page in the background reads again when it comes to the front.
  outage.timer = setTimeout(() => outageOf(billing) && !document.hidden && billing.refresh(), pause);
}

/** Of itself. */
export const readNoMore = (billing: Billing): void => clearTimeout(outages.get(billing)?.timer);
