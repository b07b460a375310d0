import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BrokenInvariant } from "./broken-invariant.ts";
import { ALWAYS } from "./invariants/always.ts";
import type { AlwaysInvariant } from "./invariants/invariant.ts";
import { makePlan } from "./plan.ts";
import { play, stateHash } from "./play.ts";
import { breaks, shorten, tell } from "./shorten.ts";

// What the product logs of the faults.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

test.each(["spring", "summer", "winter"])(
  "years of people and faults break no invariant (seed %s)",
  async (seed) => {
    const world = await play(makePlan(seed, 6, 3));
    expect(world.faults.size).toBeGreaterThan(0);
    expect(world.rows("SELECT id FROM invoices").length).toBeGreaterThan(10);
  },
  60_000,
);

test("nor on Stripe, whose requests are struck in the midst of what they do", async () => {
  const world = await play(makePlan("harbour", 3, 1, "stripe"));
  expect(world.faults.size).toBeGreaterThan(0);
  expect(world.rows("SELECT id FROM invoices").length).toBeGreaterThan(5);
}, 60_000);

test("the same seed leads to the same state, another to another", async () => {
  const [one, again, other] = ["a", "a", "b"].map((seed) => makePlan(seed, 2, 1));
  if (!one || !again || !other) throw new Error("no plan");
  const hash = stateHash(await play(one));
  expect(stateHash(await play(again))).toBe(hash);
  expect(stateHash(await play(other))).not.toBe(hash);
}, 30_000);

test("a broken invariant is told with the shortest history that shows it", async () => {
  const wrong: AlwaysInvariant = {
    sentence: "Nobody gets a third invoice.",
    against: (world) => world.rows("SELECT n FROM documents WHERE series = 'FA' AND n = 3")[0],
  };
  const invariants = ALWAYS as AlwaysInvariant[];
  invariants.push(wrong);
  try {
    const broken = await breaks(makePlan("story", 3, 1));
    if (!broken) throw new BrokenInvariant(wrong.sentence, "nothing");
    const shortest = await shorten(broken, 20_000);
    expect(shortest.plan.steps.length).toBeLessThanOrEqual(5);
    expect(shortest.sentence).toBe(wrong.sentence);
    expect(tell(shortest)).toContain("shortest history:\n  20");
  } finally {
    invariants.pop();
  }
}, 60_000);
