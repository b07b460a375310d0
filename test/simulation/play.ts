import { createHash } from "node:crypto";
import { DAY, MINUTE } from "../../shared/time.ts";
import { type Books, openBooks } from "./books.ts";
import { BrokenInvariant } from "./broken-invariant.ts";
import { ACCESS } from "./invariants/access.ts";
import { ALWAYS } from "./invariants/always.ts";
import { AT_REST, HEARD } from "./invariants/at-rest.ts";
import { CHARGED_TIME } from "./invariants/charged-time.ts";
import type { BookInvariant } from "./invariants/invariant.ts";
import { MONEY } from "./invariants/money.ts";
import { PERFORM } from "./people/acts.ts";
import { Person } from "./people/person.ts";
import type { Plan, Step } from "./plan.ts";
import { random } from "./random.ts";
import { World } from "./world.ts";

/** How far a history is: subscription-years that were played. */
export type Progress = (years: number) => void;

const YEAR = 365.25 * DAY;
/** Between two times at which everything is let come to rest and the books are opened. */
const HALF_YEAR = 182 * DAY;

/** Plays a plan to its end. Throws `BrokenInvariant` at the first thing that should not be. */
export async function play(plan: Plan, progress: Progress = () => undefined): Promise<World> {
  const world = await World.open(plan);
  let rest = plan.start + HALF_YEAR;
  for (const step of plan.steps) {
    for (; step.at > rest; rest += HALF_YEAR) {
      await comeToRest(world, rest);
      progress((plan.customers * HALF_YEAR) / YEAR);
    }
    await perform(world, step);
  }
  await comeToRest(world, plan.end);
  return world;
}

async function perform(world: World, step: Step): Promise<void> {
  await world.passTo(step.at);
  await PERFORM[step.act](new Person(world, step));
  await world.deliver();
  await always(world);
  // A moment in which cron may run, as it does every minute.
  if (step.faults.length > 0 || random(step.seed).chance(0.1)) {
    world.now += MINUTE + 1000;
    await world.cron();
    await always(world);
  }
}

/** No more faults: what is under way arrives, cron does its work, and then the books must agree. */
async function comeToRest(world: World, at: number): Promise<void> {
  await world.passTo(at);
  await world.deliver(true);
  const waits = `SELECT (SELECT count(*) FROM events WHERE state = 'received')
    + (SELECT count(*) FROM operations WHERE state IN ('claimed', 'sent')) AS count`;
  for (let round = 0; round < 10; round++) {
    world.now += MINUTE + 1000;
    await world.cron();
    await world.deliver(true);
    if (world.rows<{ count: number }>(waits)[0]?.count === 0) break;
  }
  const { unheard } = world.mail;
  await examine(world, HEARD, ({ account }) => !unheard.has(account.id));
  await lookAtEveryone(world);
  unheard.clear();
  await always(world);
  await examine(world, [...MONEY, ...CHARGED_TIME, ...ACCESS, ...AT_REST]);
}

async function examine(
  world: World,
  invariants: readonly BookInvariant[],
  of: (books: Books) => boolean = () => true,
): Promise<void> {
  for (const books of (await openBooks(world)).filter(of)) {
    for (const { sentence, against } of invariants) {
      const found = await against(books, world);
      if (found) throw new BrokenInvariant(sentence, { customer: books.customerId, found });
    }
  }
}

/** The reconciliation: whoever was not heard of for a day is looked at. */
async function lookAtEveryone(world: World): Promise<void> {
  await world.passTo(world.now + DAY + MINUTE);
  await world.deliver(true);
  const unseen = "SELECT count(*) AS count FROM accounts WHERE seen_at < ?";
  for (let round = 0; round < 50; round++) {
    await world.cron();
    if (world.rows<{ count: number }>(unseen, world.now - DAY)[0]?.count === 0) return;
  }
  throw new BrokenInvariant("Whoever was not heard of for a day is looked at again.", "somebody was not");
}

async function always(world: World): Promise<void> {
  for (const { sentence, against } of ALWAYS) {
    const found = against(world);
    if (found) throw new BrokenInvariant(sentence, found);
  }
}

/** All that the provider and the product remember, as one hash. */
export function stateHash(world: World): string {
  return createHash("sha256")
    .update(JSON.stringify([world.d1.dump(), world.provider.dump()]))
    .digest("hex");
}
