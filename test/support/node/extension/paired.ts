import { completePairing } from "../../../../extension/pairing/complete-pairing.ts";
import type { Pairing } from "../../../../extension/pairing/pairing.ts";
import { type FakeBilling, tokenReply } from "./fake-billing.ts";

/** Pairs with a server that said yes, as the pairing page does. */
export function pair({ origin }: FakeBilling): Promise<Pairing> {
  return completePairing(origin, { ...tokenReply(origin), scope: "manage", token_type: "Bearer" });
}
