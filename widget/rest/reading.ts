import type { Call } from "../../shared/api/client/api.ts";
import type { Billing } from "../billing.ts";
import type { Told } from "../failure.ts";
import { reasonOf } from "./reason.ts";

/** Before what could not be read is read again, milliseconds; the last pause goes on. */
const PAUSES = [2_000, 5_000, 15_000, 30_000, 60_000];
/** The browser says itself when it is back, mostly: until then it is asked for more rarely. */
const OFFLINE = 2;

const failures = new WeakMap<Billing, { readAt: number; told: Told }>();

/** Why what is shown is not of now; `null` where it is. */
export function staleReason(billing: Billing): Told | null {
  const failure = failures.get(billing);
  return failure?.readAt === billing.readAt ? failure.told : null;
}

export interface Reading {
  /** The connection is gone: it is read again by and by, should nobody say that it is back. */
  offline(): void;
}

/**
 * Watches how the portal is read again. A failure leaves what is shown, says so with its age, and is tried again
 * more and more rarely; unless the session is over, which trying does not bring back.
 */
export function watchReading(billing: Billing): Reading {
  const { api, ended } = billing;
  const read = billing.refresh.bind(billing);
  let failure: unknown;
  let turn = 0;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout>;

  billing.api = {
    ...api,
    async request<T>(call: Call): Promise<T> {
      try {
        return await api.request<T>(call);
      } catch (error) {
        if (call.path === "/v1/portal") failure = error;
        throw error;
      }
    },
  };

  function later() {
    const pause = PAUSES[Math.min(tries++, PAUSES.length - 1)];
    // A page in the background reads again when it comes to the front.
    timer = setTimeout(() => document.hidden || billing.refresh(), pause);
  }

  billing.refresh = async () => {
    const mine = ++turn;
    clearTimeout(timer);
    failure = undefined;
    await read();
    if (mine !== turn || ended.signal.aborted) return;
    if (failure === undefined) {
      tries = 0;
      return;
    }
    const told = reasonOf(billing, failure);
    failures.set(billing, { readAt: billing.readAt, told });
    // The host hears of it once.
    if (tries === 0) billing.emit("error", told.detail);
    billing.draw();
    if (told.retry) later();
  };

  ended.signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    offline() {
      clearTimeout(timer);
      tries = OFFLINE;
      later();
    },
  };
}
