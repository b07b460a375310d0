import { apiKeyId, storeApiKey } from "../db/api-keys.ts";
import { hashSecret, newSecret } from "../tokens/secret.ts";
import type { Context } from "./context.ts";

/** A new key for a host's server. The key itself is told once, here; its hash is all that is kept. */
export async function createApiKey(
  { db, wallClock }: Context,
  name: string,
): Promise<{ id: string; name: string; key: string }> {
  const key = newSecret("sk");
  const hash = await hashSecret(key);
  await storeApiKey(db, hash, name, wallClock());
  return { id: apiKeyId(hash), name, key };
}
