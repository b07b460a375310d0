import type { Hono } from "hono";
import { DEMO_CATALOGUE } from "../../../worker/providers/sandbox/demo-catalogue.ts";
import { DEMO_COUPONS } from "../../../worker/providers/sandbox/demo-coupons.ts";
import { advance } from "./advance.ts";
import { openApi } from "./api.ts";
import { type Fault, withFaults } from "./faults.ts";
import type { Sim } from "./state.ts";

/** Ids are Stripe's alone: two simulated accounts never give the same. */
let count = 0;

export interface Simulator {
  sim: Sim;
  app: Hono;
  faults: Fault[];
  /** Every request: `POST /v1/customers/cus_1`. */
  requests: string[];
  fetch: typeof fetch;
  addClock(at: number): string;
  /** Without a clock: for the customers that live by the wall's, which is to be moved as well. */
  advance(clock: string | null, to: number): void;
}

/**
 * The part of Stripe's API that the adapter uses, with state. The arithmetic is the product's own: it proves
 * mapping and protocol, not Stripe's sums.
 */
export function openSimulator(wallClock: () => number = Date.now): Simulator {
  const sim: Sim = {
    catalogue: structuredClone(DEMO_CATALOGUE),
    coupons: DEMO_COUPONS,
    customers: new Map(),
    clocks: new Map(),
    wallClock,
    newId: (prefix) => `${prefix}_${String(++count).padStart(6, "0")}`,
  };
  const faults: Fault[] = [];
  const requests: string[] = [];
  const app = openApi(sim, requests);
  const send = withFaults(faults, async (request) => app.fetch(request));
  return {
    sim,
    app,
    faults,
    requests,
    fetch: ((input: RequestInfo | URL, init?: RequestInit) => send(new Request(input, init))) as typeof fetch,
    addClock(at) {
      const id = sim.newId("clock");
      sim.clocks.set(id, at);
      return id;
    },
    advance: (clock, to) => advance(sim, clock, to),
  };
}
