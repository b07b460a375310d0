import { DAY } from "../../shared/time.ts";
import { BrokenInvariant } from "./broken-invariant.ts";
import type { Plan, Step } from "./plan.ts";
import { play } from "./play.ts";

export interface Broken {
  sentence: string;
  message: string;
  plan: Plan;
}

/** Plays a plan; answers what broke, `null` when nothing did. */
export async function breaks(plan: Plan): Promise<Broken | null> {
  try {
    await play(plan);
    return null;
  } catch (error) {
    if (error instanceof BrokenInvariant) return { sentence: error.sentence, message: error.message, plan };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { sentence: "The product and the provider run without an error of their own.", message, plan };
  }
}

/**
 * The shortest history that still breaks the same sentence (delta debugging): half the steps, quarters,
 * and so on, then single steps, then the faults and skews of what is left.
 */
export async function shorten(broken: Broken, milliseconds: number): Promise<Broken> {
  const until = Date.now() + milliseconds;
  let best = broken;
  const still = async (steps: Step[]): Promise<boolean> => {
    if (Date.now() > until) return false;
    const last = steps.at(-1)?.at ?? best.plan.start;
    const end = Math.min(best.plan.end, last + 400 * DAY);
    const found = await breaks({ ...best.plan, steps, end });
    if (found?.sentence !== broken.sentence) return false;
    best = found;
    return true;
  };

  for (let customer = 0; customer < broken.plan.customers; customer++) {
    const own = broken.plan.steps.filter((step) => step.customer === customer);
    if (own.length > 0 && (await still(own))) break;
  }
  for (let size = Math.ceil(best.plan.steps.length / 2); size >= 1; ) {
    let left = false;
    for (let from = 0; from < best.plan.steps.length; ) {
      const { steps } = best.plan;
      if (await still(steps.filter((_, index) => index < from || index >= from + size))) left = true;
      else from += size;
    }
    if (size === 1 && !left) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  for (let index = 0; index < best.plan.steps.length; index++) {
    await still(best.plan.steps.map((step, at) => (at === index ? { ...step, faults: [], skew: 0 } : step)));
  }
  return best;
}

/** A history as a person reads it, one line a step. */
export function tell({ plan, message }: Broken): string {
  const steps = plan.steps.map(({ at, customer, act, seed, faults, skew }) => {
    const struck = faults.map((fault) => ` · ${fault.kind} at call ${fault.at}`).join("");
    const off = skew === 0 ? "" : ` · clock ${skew / 1000} s off`;
    return `  ${new Date(at).toISOString()}  customer ${customer}  ${act.padEnd(18)} (${seed})${struck}${off}`;
  });
  const end = `  ${new Date(plan.end).toISOString()}  the end`;
  return [`broken: ${message}`, "shortest history:", ...steps, end].join("\n");
}
