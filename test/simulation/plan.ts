import { DAY, HOUR, MINUTE, SECOND } from "../../shared/time.ts";
import { type Fault, someFaults } from "./faults.ts";
import type { ProviderName } from "./providers/simulated-provider.ts";
import { type Random, random } from "./random.ts";

/** What a person can set out to do; what they find then decides what becomes of it. */
export const ACTS = {
  change: 18,
  change_by_other_means: 8,
  double_click: 6,
  two_tabs: 6,
  seats: 10,
  late_confirmation: 3,
  cancel: 4,
  take_back: 6,
  regret: 4,
  drop_scheduled: 4,
  new_card: 10,
  card_expires: 6,
  pay_open: 12,
  look_again: 6,
  move: 2,
  rename: 2,
  correct: 3,
  refund: 1,
} as const;

export type Act = keyof typeof ACTS;

/** One moment of a history. All that chance decides in it comes from its own seed, so steps can be left out. */
export interface Step {
  /** wallClock, epoch milliseconds. */
  at: number;
  customer: number;
  act: Act;
  seed: string;
  faults: Fault[];
  /** How far the Worker's clock is off the provider's. */
  skew: number;
}

export interface Plan {
  seed: string;
  customers: number;
  provider: ProviderName;
  start: number;
  end: number;
  steps: Step[];
}

/** The end of a January before a leap year's February. */
export const START = Date.parse("2027-12-30T06:00:00Z");
const YEAR = 365.25 * DAY;
/** Days between two things that one customer does, on average. */
const PAUSE = 40;

/** The whole history to be: the same seed gives the same plan. */
export function makePlan(
  seed: string,
  customers: number,
  years: number,
  provider: ProviderName = "sandbox",
): Plan {
  const end = START + Math.ceil(years * YEAR);
  const steps = Array.from({ length: customers }, (_, customer) =>
    stepsOf(seed, customer, end, provider),
  ).flat();
  return { seed, customers, provider, start: START, end, steps: steps.sort((a, b) => a.at - b.at) };
}

function stepsOf(seed: string, customer: number, end: number, provider: ProviderName): Step[] {
  const chance = random(`${seed}/customer ${customer}`);
  const steps: Step[] = [];
  let at = START + Math.floor(chance.next() * 45 * DAY);
  for (let number = 0; at < end; number++) {
    steps.push(step(chance, at, customer, `${seed}/${customer}/${number}`, number === 0, provider));
    at += chance.chance(0.25)
      ? burst(chance)
      : Math.ceil(-Math.log(1 - chance.next()) * PAUSE * DAY) + SECOND;
  }
  return steps;
}

/** Many things come one soon after the other. */
function burst(chance: Random): number {
  return chance.pick([chance.int(1, 90) * SECOND, chance.int(1, 30) * MINUTE, chance.int(1, 48) * HOUR]);
}

function step(
  chance: Random,
  at: number,
  customer: number,
  seed: string,
  first: boolean,
  provider: ProviderName,
): Step {
  return {
    at,
    customer,
    act: first ? "change" : chance.weighted(ACTS),
    seed,
    faults: first ? [] : someFaults(chance, provider),
    skew: chance.chance(0.05) ? chance.int(-120, 120) * SECOND : 0,
  };
}
