import { forget, forgetAll } from "../cache/store.ts";
import { dropPermission } from "./host-permission.ts";
import { revokeToken } from "./oauth.ts";
import { changePairing, changePairings, type Pairing, readPairings } from "./pairing.ts";
import { forgetTokens, refreshToken } from "./tokens.ts";

/** What was read of a company is theirs: it goes with the pairing. */
async function forgetCompany(id: string): Promise<void> {
  await forgetTokens(id);
  await forget(`portal:${id}`);
  await forgetAll(`document:${id}:`);
}

/** The CRM ended a pairing: it stays in the list, so that a person learns what happened. */
export async function markEnded(id: string): Promise<void> {
  await forgetCompany(id);
  await changePairing(id, { ended: true });
}

/**
 * Ends a pairing here and on the server. Answers whether the server knows: without an answer of it the CRM
 * still lists this browser.
 */
export async function endPairing({ id, origin, ended }: Pairing): Promise<boolean> {
  const token = ended ? null : await refreshToken(id);
  const told =
    ended ||
    (token !== null &&
      (await revokeToken(origin, token).then(
        () => true,
        () => false,
      )));
  await changePairings((list) => list.filter((each) => each.id !== id));
  await forgetCompany(id);
  const { list } = await readPairings();
  if (!list.some((each) => each.origin === origin)) await dropPermission(origin);
  return told;
}
