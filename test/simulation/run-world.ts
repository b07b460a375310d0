import type { FaultKind } from "./faults.ts";
import type { Mood } from "./mail-box.ts";
import { makePlan } from "./plan.ts";
import { play, stateHash } from "./play.ts";
import type { ProviderName } from "./providers/simulated-provider.ts";
import { breaks, shorten, tell } from "./shorten.ts";
import type { World } from "./world.ts";

export interface WorldOrder {
  seed: string;
  customers: number;
  years: number;
  provider: ProviderName;
}

export interface WorldSummary {
  steps: number;
  requests: number;
  events: Record<Mood, number>;
  faults: Partial<Record<FaultKind, number>>;
  invoices: number;
  documents: number;
  /** Of payments that succeeded, in the minor unit. */
  paid: number;
}

export type WorldReport = { ok: true; hash: string; summary: WorldSummary } | { ok: false; story: string };

/** Milliseconds that may be spent on a shorter history. */
const PATIENCE = 120_000;

/** One world from beginning to end. */
export async function runWorld(order: WorldOrder, progress: (years: number) => void): Promise<WorldReport> {
  const plan = makePlan(order.seed, order.customers, order.years, order.provider);
  try {
    const world = await play(plan, progress);
    return { ok: true, hash: stateHash(world), summary: summarize(world, plan.steps.length) };
  } catch (error) {
    const broken = await breaks(plan);
    if (!broken) throw error;
    return { ok: false, story: `seed ${order.seed}\n${tell(await shorten(broken, PATIENCE))}` };
  }
}

function summarize(world: World, steps: number): WorldSummary {
  const [counted] = world.rows<Pick<WorldSummary, "invoices" | "documents" | "paid">>(`SELECT
    (SELECT count(*) FROM invoices) AS invoices, (SELECT count(*) FROM documents) AS documents,
    (SELECT coalesce(sum(amount_paid), 0) FROM invoices) AS paid`);
  return {
    steps,
    requests: world.requests,
    events: world.mail.moods,
    faults: Object.fromEntries(world.faults),
    ...(counted ?? { invoices: 0, documents: 0, paid: 0 }),
  };
}
