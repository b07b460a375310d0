import type { Person } from "./person.ts";

/** What the provider has taken from a customer so far: payments that succeeded, and their sum. */
export function payments({ world, customerId }: Person): { count: number; sum: number } {
  return world.provider.payments(customerId);
}
