import { wholeSecond } from "../../domain/calendar.ts";
import { DomainError } from "../../domain/errors.ts";
import { type Catalogue, type ProviderEvent, ProviderRefused, ProviderUnavailable } from "../provider.ts";
import { readCatalogue } from "./catalogue.ts";
import { raiseOffset } from "./clock.ts";
import { deliver } from "./deliver.ts";
import { type AccountDue, nextDueOf, runDue } from "./engine/run-due.ts";
import { type SandboxDatabase, StaleState, stored } from "./guard.ts";
import { type Loaded, load, openWork, save, type Wanted } from "./store.ts";
import type { SandboxSettings, Work } from "./work.ts";

/** What every verb of the sandbox stands on. */
export interface Shop {
  db: SandboxDatabase;
  settings: SandboxSettings;
  wallClock: () => number;
  newId: (prefix: string) => string;
  onEvents: (events: ProviderEvent[]) => Promise<void>;
}

export interface Request extends Wanted {
  providerCustomerId: string;
  verb: string;
  /** Whether plans and prices are looked at. */
  buys?: boolean;
}

const NOTHING_SOLD: Catalogue = { plans: [], prices: [] };
/** Every round one of those who race wins, so this is how many may race. */
const ROUNDS = 50;

/** The customer as they are now, what fell due meanwhile done; nothing of it is written. */
export async function look(shop: Shop, request: Omit<Request, "verb">): Promise<{ work: Work; now: number }> {
  const { work, now } = await opened(shop, request);
  catchUp(work, now);
  return { work, now };
}

/**
 * Does a verb once: loads the customer, lets happen what is due, makes the transition, and writes all of
 * it with the reply of the key in one guarded batch. A key that was answered before is answered the same
 * again. Throws `ProviderRefused`, and `ProviderUnavailable` when the storage can't be reached.
 */
export async function mutate<T>(shop: Shop, request: Request, transition: (work: Work) => T): Promise<T> {
  const { providerCustomerId, verb, key } = request;
  for (let round = 0; round < ROUNDS; round++) {
    const { work, now, loaded, version } = await opened(shop, request);
    if (loaded.reply) return repeated<T>(loaded.reply, request);
    catchUp(work, now);
    const result = transition(work);
    const reply = key === undefined ? null : { key, verb, providerCustomerId, reply: result ?? null };
    try {
      const events = await stored(() => save(shop.db, work, version, reply));
      await deliver(shop, events);
      return result;
    } catch (error) {
      if (!(error instanceof StaleState)) throw error;
    }
  }
  throw new ProviderUnavailable("the customer is being changed from too many sides");
}

/** Writes what fell due by now, if anything did. */
export async function settleDue(shop: Shop, providerCustomerId: string): Promise<void> {
  await mutate(shop, { providerCustomerId, verb: "due" }, () => null);
}

/** Does the one thing that is due, with the clock moved on to it; what was done already is not done again. */
export async function runDueAt(shop: Shop, providerCustomerId: string, at: number): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const { work, now, version } = await opened(shop, { providerCustomerId });
    if (nextDueOf(work.account)?.at !== at) return;
    work.at = at;
    runOne(work);
    const clock = at > now ? [raiseOffset(shop.db, at - shop.wallClock())] : [];
    try {
      return await deliver(shop, await stored(() => save(shop.db, work, version, null, clock)));
    } catch (error) {
      if (!(error instanceof StaleState)) throw error;
    }
  }
}

interface Opened {
  work: Work;
  now: number;
  loaded: Loaded;
  version: number;
}

async function opened(shop: Shop, request: Omit<Request, "verb">): Promise<Opened> {
  const { db, settings, newId } = shop;
  const { catalogue, loaded } = await stored(async () => ({
    catalogue: request.buys ? await readCatalogue(db) : NOTHING_SOLD,
    loaded: await load(db, request.providerCustomerId, request),
  }));
  const { customer } = loaded;
  if (!customer) throw new ProviderRefused("unknown_customer", `no customer ${request.providerCustomerId}`);
  const now = shop.wallClock() + loaded.offset;
  const work = openWork(loaded, customer.account, { at: wholeSecond(now), newId, settings, catalogue });
  return { work, now, loaded, version: customer.version };
}

/** Lets happen what fell due since the customer was last looked at, each thing at its own instant. */
function catchUp(work: Work, now: number): void {
  const { at } = work;
  for (let due = nextDueOf(work.account); isDue(due, now); due = nextDueOf(work.account)) {
    work.at = due.at;
    runOne(work);
  }
  work.at = at;
}

/** Throws `ProviderRefused` where what is stored of the customer makes no sense to the rules of billing. */
function runOne(work: Work): void {
  try {
    runDue(work);
  } catch (error) {
    if (error instanceof DomainError) throw new ProviderRefused("out_of_range", error.message);
    throw error;
  }
}

function isDue(due: AccountDue | null, now: number): due is AccountDue {
  return due !== null && due.at <= now;
}

function repeated<T>(reply: NonNullable<Loaded["reply"]>, request: Request): T {
  if (reply.verb !== request.verb || reply.providerCustomerId !== request.providerCustomerId) {
    throw new ProviderRefused("key_reused", `${reply.key} belongs to another request`);
  }
  return reply.reply as T;
}
