import { type PaymentProvider, ProviderUnavailable } from "../../worker/providers/provider.ts";
import type { NodeD1, NodeD1Statement } from "./d1/node-d1.ts";
import type { ProviderName } from "./providers/simulated-provider.ts";
import type { Random } from "./random.ts";

/** What goes wrong in one request, and at which of its calls (of that kind, to the outside), from 1. */
export type Fault =
  /** The Worker dies at this call: it never begins, or it takes effect and nobody hears of it. */
  | { kind: "killed_before" | "killed_after"; at: number }
  /** D1 refuses the call, or the answer to what it did is lost. */
  | { kind: "storage_refused" | "storage_answer_lost"; at: number }
  /** The provider answers 5xx, or times out after it has done what it was asked. */
  | { kind: "provider_down" | "provider_timed_out"; at: number };

export type FaultKind = Fault["kind"];

/** The process is gone: whatever it still tries fails, so no clean-up runs. */
export class Killed extends Error {
  override name = "Killed";
}

export class StorageRefused extends Error {
  override name = "StorageRefused";
}

/** One request's life: its calls are counted, and faults strike at the one they are meant for. */
export class Life {
  readonly struck: FaultKind[] = [];
  readonly #faults: readonly Fault[];
  readonly #calls = { all: 0, storage: 0, provider: 0 };
  #dead = false;

  constructor(faults: readonly Fault[] = []) {
    this.#faults = faults;
  }

  /** Makes a call to the outside. */
  async call<T>(what: "storage" | "provider", make: () => Promise<T>): Promise<T> {
    if (this.#dead) throw new Killed();
    const count = this.#calls;
    count.all += 1;
    count[what] += 1;
    const fault = this.#faults.find(({ at, kind }) => at === count[countedBy(kind)] && strikes(kind, what));
    if (!fault) return make();
    this.struck.push(fault.kind);
    if (fault.kind === "killed_before") return this.#die();
    if (fault.kind === "storage_refused") throw new StorageRefused("D1_ERROR: write refused");
    if (fault.kind === "provider_down") throw new ProviderUnavailable("503");
    await make();
    if (fault.kind === "killed_after") return this.#die();
    if (fault.kind === "storage_answer_lost") throw new StorageRefused("D1_ERROR: connection lost");
    throw new ProviderUnavailable("timed out");
  }

  #die(): never {
    this.#dead = true;
    throw new Killed();
  }
}

function countedBy(kind: FaultKind): "all" | "storage" | "provider" {
  if (kind.startsWith("killed")) return "all";
  return kind.startsWith("storage") ? "storage" : "provider";
}

function strikes(kind: FaultKind, what: "storage" | "provider"): boolean {
  return kind.startsWith("killed") || kind.startsWith(what);
}

/** The storage as one request sees it. */
export function storageOf(d1: NodeD1, life: Life): D1Database {
  const wrap = (statement: NodeD1Statement): unknown => ({
    inner: statement,
    bind: (...values: unknown[]) => wrap(statement.bind(...values)),
    all: () => life.call("storage", () => statement.all()),
    run: () => life.call("storage", () => statement.run()),
    raw: () => life.call("storage", () => statement.raw()),
    first: (column?: string) => life.call("storage", () => statement.first(column)),
  });
  const storage = {
    prepare: (sql: string) => wrap(d1.prepare(sql)),
    batch: (statements: { inner: NodeD1Statement }[]) =>
      life.call("storage", () => d1.batch(statements.map(({ inner }) => inner))),
  };
  return storage as unknown as D1Database;
}

/** The provider as one request sees it. */
export function providerOf(provider: PaymentProvider, life: Life): PaymentProvider {
  const entries = Object.entries(provider).map(([name, verb]) => [
    name,
    typeof verb === "function"
      ? (...given: unknown[]) =>
          life.call("provider", () => (verb as (...all: unknown[]) => Promise<unknown>)(...given))
      : verb,
  ]);
  return Object.fromEntries(entries) as PaymentProvider;
}

const WEIGHTS: Record<FaultKind, number> = {
  killed_before: 3,
  killed_after: 3,
  storage_refused: 2,
  storage_answer_lost: 2,
  provider_down: 2,
  provider_timed_out: 3,
};

/** About as many calls as a change makes: most faults strike, those that are meant for a later call do not. */
const CALLS: Record<ProviderName, { all: number; storage: number; provider: number }> = {
  sandbox: { all: 12, storage: 9, provider: 3 },
  // A verb is many requests there, and each of them can be struck.
  stripe: { all: 40, storage: 9, provider: 28 },
};

export function someFaults(chance: Random, provider: ProviderName): Fault[] {
  if (!chance.chance(0.2)) return [];
  const one = (): Fault => {
    const kind = chance.weighted(WEIGHTS);
    return { kind, at: chance.int(1, CALLS[provider][countedBy(kind)]) };
  };
  return chance.chance(0.2) ? [one(), one()] : [one()];
}
