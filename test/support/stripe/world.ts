import type { RequiredAction } from "../../../shared/api/types/index.ts";
import { CHANGE_TIMING, type TimingRule } from "../../../worker/domain/change-timing.ts";
import type { PaymentProvider } from "../../../worker/providers/provider.ts";
import { createStripe } from "../../../worker/providers/stripe/stripe.ts";
import { type ProviderUnderTest, TEST_NUMBERS } from "../subscriber.ts";
import { findCustomer } from "./customers.ts";
import { confirm, enterCard } from "./page.ts";
import { refundInvoice } from "./refunds.ts";
import { openSimulator, type Simulator } from "./simulator.ts";

export interface StripeWorld extends ProviderUnderTest {
  simulator: Simulator;
  provider: PaymentProvider;
  /** The wall's clock, also of the simulated account. */
  wall: { now: number };
}

export interface StripeWorldOptions {
  /** Customers live by the wall's clock and not by a test clock. */
  onWall?: boolean;
  start?: number;
  timing?: readonly TimingRule[];
}

let count = 0;

/** The adapter and the official SDK on a simulated account, on a test clock unless it is told otherwise. */
export function openStripe({
  onWall = false,
  start = Date.parse("2026-11-03T09:00:00Z"),
  timing = CHANGE_TIMING,
}: StripeWorldOptions = {}): StripeWorld {
  const wall = { now: start };
  const simulator = openSimulator(() => wall.now);
  const clock = onWall ? null : simulator.addClock(start);
  const provider = createStripe({
    secretKey: `sk_test_simulator_${++count}`,
    publishableKey: "pk_test_simulator",
    apiBase: "http://stripe.test:12111",
    fetch: simulator.fetch,
    patience: { sleep: async () => {} },
    seller: { country: "FR", timeZone: "Europe/Paris" },
    wallClock: () => wall.now,
    timing,
    testClock: clock,
  });
  return {
    simulator,
    provider,
    wall,
    async enterCard(action, card) {
      enterCard(simulator, secretOf(action), TEST_NUMBERS[card]);
      return card.endsWith("secure") ? action : null;
    },
    async confirm(action, approve) {
      confirm(simulator, secretOf(action), approve);
    },
    async refund(id, invoiceId) {
      refundInvoice(simulator.sim, findCustomer(simulator.sim, id), invoiceId);
    },
    async advanceTo(instant) {
      simulator.advance(clock, instant);
      if (onWall) wall.now = instant;
    },
  };
}

function secretOf(action: RequiredAction): string {
  if (action.kind !== "stripe") throw new Error(`${action.kind} is not for Stripe's fields`);
  return action.clientSecret;
}
