import { SECOND } from "../../../shared/time.ts";
import type { Stage } from "./perform.ts";

/** Moves the sandbox's clock forward by milliseconds, to the second; answers when all that fell due is visible. */
export async function advance({ api, origin }: Stage, ms: number): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ advance: `PT${ms / SECOND}S` });
  const reply = await api(new Request(new URL("/sandbox/clock", origin), { method: "POST", headers, body }));
  if (!reply.ok) throw new Error(`Seed: the clock answered ${reply.status}: ${await reply.text()}`);
  await reply.body?.cancel();
}
