import type { TokenReply } from "../../shared/api/types/index.ts";
import { readPortal } from "../cache/portal.ts";
import { endPairing } from "./end-pairing.ts";
import { changePairings, choose, type Pairing, readPairings } from "./pairing.ts";
import { keepTokens } from "./tokens.ts";

/**
 * Keeps a pairing that was approved, and reads whose it is. The tokens are kept before anything else is asked:
 * a reading that fails is made up for the next time. A company that was paired before is replaced.
 */
export async function completePairing(origin: string, reply: TokenReply): Promise<Pairing> {
  const pairing: Pairing = {
    id: crypto.randomUUID(),
    origin,
    billingPage: reply.billing_uri,
    scope: reply.scope,
    customerId: null,
    company: new URL(origin).hostname,
    pairedAt: Date.now(),
    ended: false,
  };
  await keepTokens(pairing.id, reply);
  await changePairings((list) => [...list, pairing]);
  await choose(pairing.id);
  try {
    await readPortal(pairing);
  } catch {
    return pairing;
  }
  const { list } = await readPairings();
  const made = list.find(({ id }) => id === pairing.id) ?? pairing;
  for (const each of list) {
    if (each.id !== made.id && each.origin === origin && each.customerId === made.customerId)
      await endPairing(each);
  }
  return made;
}
