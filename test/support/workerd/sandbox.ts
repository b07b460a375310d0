import { env } from "cloudflare:workers";
import type { RequiredAction } from "../../../shared/api/types/index.ts";
import type { ProviderEvent } from "../../../worker/providers/provider.ts";
import { advanceClock } from "../../../worker/providers/sandbox/advance.ts";
import type { PageAnswer } from "../../../worker/providers/sandbox/pages.ts";
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from "../../../worker/providers/sandbox/sandbox.ts";
import { findTestCard, type TestCard } from "../../../worker/providers/sandbox/test-cards.ts";
import { type ProviderUnderTest, TEST_NUMBERS } from "../subscriber.ts";

let count = 0;

export interface SandboxWorld extends ProviderUnderTest {
  sandbox: Sandbox;
  /** The wall's clock: stands still unless it is set. */
  wall: { now: number };
  /** All events that were announced. */
  heard: ProviderEvent[];
}

/** A sandbox on the test's database. */
export function openSandbox(options: Partial<SandboxOptions> = {}): SandboxWorld {
  const wall = { now: Date.parse("2026-11-03T09:00:00Z") };
  const heard: ProviderEvent[] = [];
  const sandbox = createSandbox({
    db: env.DB,
    wallClock: () => wall.now,
    newId: (prefix) => `${prefix}_${String(++count).padStart(6, "0")}`,
    seller: { country: "FR", timeZone: "Europe/Paris" },
    origin: "http://localhost:8787",
    onEvents: async (events) => {
      heard.push(...events);
    },
    ...options,
  });
  return {
    provider: sandbox,
    sandbox,
    wall,
    heard,
    async enterCard(action, card) {
      return nextAction(await sandbox.submitCard(pageId(action), testCard(TEST_NUMBERS[card])));
    },
    async confirm(action, approve) {
      nextAction(await sandbox.submitAnswer(pageId(action), approve));
    },
    refund: (id, invoiceId) => sandbox.refund(id, invoiceId),
    async advanceTo(instant) {
      await advanceClock(sandbox, instant, async () => undefined);
    },
  };
}

export function testCard(number: string): TestCard {
  const card = findTestCard(number);
  if (!card) throw new Error(`${number} is no test card`);
  return card;
}

/** The page's id in the address that the customer is sent to. */
export function pageId(action: RequiredAction): string {
  if (action.kind !== "redirect") throw new Error(`${action.kind} is no redirect`);
  const { searchParams } = new URL(action.url);
  return searchParams.get("setup") ?? searchParams.get("action") ?? "";
}

function nextAction(answer: PageAnswer): RequiredAction | null {
  if (answer.kind !== "next") throw new Error(`the page is ${answer.kind}`);
  return answer.url?.includes("/sandbox/pay?") ? { kind: "redirect", url: answer.url } : null;
}
