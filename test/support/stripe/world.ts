import type { RequiredAction } from "../../../shared/api/types/index.ts";
import type { PaymentProvider } from "../../../worker/providers/provider.ts";
import { createStripe } from "../../../worker/providers/stripe/stripe.ts";
import type { CardKind, ProviderUnderTest } from "../subscriber.ts";
import { confirm, enterCard } from "./page.ts";
import { openSimulator, type Simulator } from "./simulator.ts";

const CARDS: Record<CardKind, string> = {
  good: "4242 4242 4242 4242",
  refused: "4000 0000 0000 0341",
  secure: "4000 0025 0000 3155",
};

export interface StripeWorld extends ProviderUnderTest {
  simulator: Simulator;
  provider: PaymentProvider;
}

let count = 0;

/** The adapter and the official SDK on a simulated account, on a test clock. */
export function openStripe(): StripeWorld {
  const start = Date.parse("2026-11-03T09:00:00Z");
  const simulator = openSimulator(() => start);
  const clock = simulator.addClock(start);
  const provider = createStripe({
    secretKey: `sk_test_simulator_${++count}`,
    publishableKey: "pk_test_simulator",
    apiBase: "http://stripe.test:12111",
    fetch: simulator.fetch,
    seller: { country: "FR", timeZone: "Europe/Paris" },
    wallClock: () => start,
    testClock: clock,
  });
  return {
    simulator,
    provider,
    async enterCard(action, card) {
      enterCard(simulator, secretOf(action), CARDS[card]);
      return card === "secure" ? action : null;
    },
    async confirm(action, approve) {
      confirm(simulator, secretOf(action), approve);
    },
    async advanceTo(instant) {
      simulator.advance(clock, instant);
    },
  };
}

function secretOf(action: RequiredAction): string {
  if (action.kind !== "stripe") throw new Error(`${action.kind} is not for Stripe's fields`);
  return action.clientSecret;
}
