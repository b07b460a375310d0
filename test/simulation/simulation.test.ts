import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Books, DocumentRow } from "./books.ts";
import { BrokenInvariant } from "./broken-invariant.ts";
import { ALWAYS } from "./invariants/always.ts";
import { AT_REST } from "./invariants/at-rest.ts";
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
  const world = await play(makePlan("dock", 3, 1, "stripe"));
  expect(world.faults.size).toBeGreaterThan(0);
  expect(world.rows("SELECT id FROM invoices").length).toBeGreaterThan(5);
}, 60_000);

test("invoices are corrected, payments disputed and debits returned, and the books agree all the same", async () => {
  const world = await play(makePlan("s2", 3, 2));
  const count = (sql: string) => world.rows(sql).length;
  expect(count("SELECT 1 FROM documents WHERE document_key LIKE 'correction:%'")).toBeGreaterThan(0);
  const reversed =
    "SELECT 1 FROM invoices WHERE payments LIKE '%returnedAt%' OR payments LIKE '%disputedAt%'";
  expect(count(reversed)).toBeGreaterThan(0);
}, 60_000);

test("a document that is not what it was at issue is found, whichever revision it is", async () => {
  const world = await play(makePlan("s2", 3, 2));
  const invariant = AT_REST.find(({ sentence }) => sentence.startsWith("A document is what it was"));
  const later = "SELECT * FROM documents WHERE document_key LIKE 'invoice:%:2'";
  const [document] = world.rows<DocumentRow>(later);
  if (!document || !invariant) throw new Error("there is nothing to change");
  const against = (row: DocumentRow) => invariant.against({ documents: [row] } as unknown as Books, world);
  expect(await against(document)).toBeUndefined();
  const changed = { ...document, issued: `${document.issued} ` };
  expect(await against(changed)).toBe(changed);
  expect(await against({ ...document, settled: `${document.settled} ` })).toBeDefined();
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
