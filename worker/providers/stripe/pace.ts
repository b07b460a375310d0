/** Requests that may go out: so many a second, and a few at once after a pause. */
export interface Pace {
  perSecond: number;
  burst: number;
}

/**
 * Stripe allows 25 requests a second in test mode and 100 in live mode, for the whole account
 * (https://docs.stripe.com/rate-limits). What one isolate sends stays below, whoever asks for it.
 */
export function paceOf(secretKey: string): Pace {
  return secretKey.includes("_live_") ? { perSecond: 75, burst: 20 } : { perSecond: 18, burst: 6 };
}

export interface Timing {
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
}

const TIMING: Timing = {
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * The same `fetch`, none of whose requests begins before its turn. Each waits by itself: nothing of one request
 * to the Worker hangs on another's.
 */
export function paced(
  send: typeof fetch,
  { perSecond, burst }: Pace,
  { now, sleep }: Timing = TIMING,
): typeof fetch {
  const apart = 1000 / perSecond;
  let next = Number.NEGATIVE_INFINITY;
  return async (input, init) => {
    const at = now();
    next = Math.max(next, at - (burst - 1) * apart);
    const wait = next - at;
    next += apart;
    if (wait > 0) await sleep(wait);
    return send(input, init);
  };
}
