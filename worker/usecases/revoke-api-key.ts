import { endApiKey } from "../db/api-keys.ts";
import type { Context } from "./context.ts";

/** Ends a key at once. False when there is none that is good by this id. */
export async function revokeApiKey({ db, wallClock }: Context, id: string): Promise<boolean> {
  const ended = await endApiKey(db, id, wallClock());
  return ended.length > 0;
}
