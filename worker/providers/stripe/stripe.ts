import type Stripe from "stripe";
import { CHANGE_TIMING, type TimingRule } from "../../domain/change-timing.ts";
import type { PaymentProvider } from "../provider.ts";
import { type ClientOptions, openClient } from "./client.ts";
import { emptyMemory, type Memory } from "./shop.ts";
import { verbs } from "./verbs.ts";

export interface StripeOptions extends ClientOptions {
  publishableKey: string;
  seller: { country: string; timeZone: string };
  wallClock: () => number;
  timing?: readonly TimingRule[];
  /** A test clock that new customers live by: only in tests and in `stripe:check`. */
  testClock?: string | null;
}

/** One for an isolate: what a key's account has taught is not asked again with the next request. */
const memories = new Map<string, Memory>();

function memoryOf({ secretKey, apiBase }: ClientOptions): Memory {
  const name = `${apiBase ?? ""} ${secretKey}`;
  const memory = memories.get(name) ?? emptyMemory();
  memories.set(name, memory);
  return memory;
}

/** A real Stripe account, or the simulator that stands at `apiBase`, behind the port. */
export function createStripe(options: StripeOptions): PaymentProvider & { client: Stripe } {
  const client = openClient(options);
  const provider = verbs({
    client,
    publishableKey: options.publishableKey,
    seller: options.seller,
    timing: options.timing ?? CHANGE_TIMING,
    wallClock: options.wallClock,
    testClock: options.testClock ?? null,
    memory: memoryOf(options),
  });
  return { ...provider, client };
}
