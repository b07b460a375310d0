import type { TokenReply } from "../../shared/api/types/index.ts";
import { MINUTE, SECOND } from "../../shared/time.ts";
import { members, number, text } from "../cache/shape.ts";
import { forget, read, write } from "../cache/store.ts";
import { OAuthRefusal, spendRefreshToken } from "./oauth.ts";
import { PairingEnded } from "./trouble.ts";

interface Tokens {
  access: string;
  /** Epoch milliseconds by this machine's clock: set back, a 401 says so; set forward, it is renewed early. */
  expiresAt: number;
  refresh: string;
}

/** An access token is replaced this long before it ends. */
const MARGIN = MINUTE / 2;

const tokens = members({ access: text, expiresAt: number, refresh: text });

const keyOf = (pairingId: string): string => `tokens:${pairingId}`;

async function readTokens(pairingId: string): Promise<Tokens | null> {
  const kept = (await read(keyOf(pairingId)))[keyOf(pairingId)];
  return tokens(kept) ? (kept as Tokens) : null;
}

export function keepTokens(pairingId: string, reply: TokenReply): Promise<void> {
  const { access_token: access, refresh_token: refresh, expires_in } = reply;
  return write({
    [keyOf(pairingId)]: { access, refresh, expiresAt: Date.now() + expires_in * SECOND } satisfies Tokens,
  });
}

export const forgetTokens = (pairingId: string): Promise<void> => forget(keyOf(pairingId));

/** What the server is told when a pairing ends. */
export async function refreshToken(pairingId: string): Promise<string | null> {
  return (await readTokens(pairingId))?.refresh ?? null;
}

/**
 * A token that the server takes; `refused` is one that it did not. A refresh token can be spent once, and
 * spending it twice ends the pairing: popup, tabs and background take turns, and the second finds what the
 * first brought. Throws `PairingEnded` when the server knows the pairing no more.
 */
export async function accessToken(
  { id, origin }: { id: string; origin: string },
  refused: string | null = null,
): Promise<string> {
  const usable = (kept: Tokens | null) =>
    kept && kept.access !== refused && Date.now() < kept.expiresAt - MARGIN ? kept.access : null;
  const known = usable(await readTokens(id));
  if (known) return known;
  return navigator.locks.request(keyOf(id), async () => {
    const kept = await readTokens(id);
    const brought = usable(kept);
    if (brought) return brought;
    if (!kept) throw new PairingEnded("There are no tokens.");
    // If there is no room for the new tokens, the old one is not spent.
    await write({ [keyOf(id)]: kept, room: "x".repeat(JSON.stringify(kept).length) });
    const reply = await spendRefreshToken(origin, kept.refresh).catch((error) => {
      throw error instanceof OAuthRefusal ? new PairingEnded(error.code, { cause: error }) : error;
    });
    await keepTokens(id, reply);
    await forget("room");
    return reply.access_token;
  });
}
