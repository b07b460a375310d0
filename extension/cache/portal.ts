import type { Portal } from "../../shared/api/types/index.ts";
import { askPaired } from "../pairing/api.ts";
import { markEnded } from "../pairing/end-pairing.ts";
import { changePairing, type Pairing, readPairings } from "../pairing/pairing.ts";
import { PairingEnded, StrangeAnswer } from "../pairing/trouble.ts";
import { isPortal, type KnownPortal, known } from "./portal-shape.ts";
import { instant, members, number, orNull, text } from "./shape.ts";
import { read, StorageFull, write } from "./store.ts";

/** What the server last said of a company. */
export interface KeptPortal {
  portal: KnownPortal;
  etag: string | null;
  /** The billing clock of the answer, RFC 3339: days are counted from it. */
  clock: string;
  /** When it was read, by this machine's clock, epoch milliseconds. For its age only. */
  readAt: number;
}

const kept = members({ portal: isPortal, etag: orNull(text), clock: instant, readAt: number });

const keyOf = (pairingId: string): string => `portal:${pairingId}`;

/** `null` where nothing was read yet, or where what was kept can't be read any more. */
export async function keptPortal(pairingId: string): Promise<KeptPortal | null> {
  const value = (await read(keyOf(pairingId)))[keyOf(pairingId)];
  return kept(value) ? (value as KeptPortal) : null;
}

/**
 * Asks the server what is new, and keeps it. A pairing that the server ended is marked as such.
 * Throws what `askPaired` throws, and `StrangeAnswer`.
 */
export async function readPortal(pairing: Pairing): Promise<KeptPortal> {
  const before = await keptPortal(pairing.id);
  try {
    const { status, headers, body } = await askPaired(pairing, {
      path: "/v1/portal",
      etag: before?.etag ?? null,
    });
    const portal = status === 304 && before ? before.portal : checked(body);
    const now: KeptPortal = {
      portal,
      etag: headers.get("ETag"),
      clock: clockOf(headers),
      readAt: Date.now(),
    };
    await keep(pairing, now);
    return now;
  } catch (error) {
    if (error instanceof PairingEnded) await markEnded(pairing.id);
    throw error;
  }
}

function checked(body: unknown): KnownPortal {
  if (!isPortal(body)) throw new StrangeAnswer("/v1/portal answered no portal");
  return known(body as Portal);
}

function clockOf(headers: Headers): string {
  const clock = headers.get("Chets-Clock");
  if (!instant(clock)) throw new StrangeAnswer("/v1/portal answered no Chets-Clock");
  return clock as string;
}

/** What can't be kept can still be shown. A pairing that was ended meanwhile leaves nothing behind. */
async function keep(pairing: Pairing, now: KeptPortal): Promise<void> {
  const { list } = await readPairings();
  if (!list.some(({ id, ended }) => id === pairing.id && !ended)) return;
  const { id: customerId, name: company } = now.portal.customer;
  try {
    await write({ [keyOf(pairing.id)]: now });
    if (pairing.customerId !== customerId || pairing.company !== company)
      await changePairing(pairing.id, { customerId, company });
  } catch (error) {
    if (!(error instanceof StorageFull)) throw error;
  }
}
