import { describe } from "vitest";
import { CHANGE_TIMING, type TimingRule } from "../../../worker/domain/change-timing.ts";
import { advanceClock } from "../../../worker/providers/sandbox/advance.ts";
import { createSandbox } from "../../../worker/providers/sandbox/sandbox.ts";
import { findTestCard } from "../../../worker/providers/sandbox/test-cards.ts";
import { providerContract } from "../../contract/provider-contract.ts";
import { type ProviderUnderTest, TEST_NUMBERS } from "../../support/subscriber.ts";
import { asD1, openNodeD1 } from "./node-d1.ts";

function open({ timing = CHANGE_TIMING }: { timing?: readonly TimingRule[] } = {}): ProviderUnderTest {
  let count = 0;
  const sandbox = createSandbox({
    db: asD1(openNodeD1()),
    wallClock: () => Date.parse("2026-11-03T09:00:00Z"),
    newId: (prefix) => `${prefix}_${String(++count).padStart(6, "0")}`,
    seller: { country: "FR", timeZone: "Europe/Paris" },
    origin: "http://localhost:8787",
    onEvents: async () => undefined,
    timing,
  });
  return {
    provider: sandbox,
    async enterCard(action, kind) {
      const card = findTestCard(TEST_NUMBERS[kind]);
      const answer = card && (await sandbox.submitCard(pageId(action), card));
      const url = answer?.kind === "next" ? answer.url : null;
      return url?.includes("/sandbox/pay?") ? { kind: "redirect", url } : null;
    },
    async confirm(action, approve) {
      await sandbox.submitAnswer(pageId(action), approve);
    },
    refund: (id, invoiceId) => sandbox.refund(id, invoiceId),
    async advanceTo(instant) {
      await advanceClock(sandbox, instant, async () => undefined);
    },
  };
}

function pageId(action: Parameters<ProviderUnderTest["confirm"]>[0]): string {
  if (action.kind !== "redirect") throw new Error(`${action.kind} is no redirect`);
  const { searchParams } = new URL(action.url);
  return searchParams.get("setup") ?? searchParams.get("action") ?? "";
}

// The same suite as on a real D1: what the simulation runs on is not another database.
describe("sandbox, on D1 in memory", () => providerContract(open));
