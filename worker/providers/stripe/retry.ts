import type Stripe from "stripe";

type Http = InstanceType<typeof Stripe.HttpClient>;
type Response = Awaited<ReturnType<Http["makeRequest"]>>;

export interface Patience {
  /** How often a request is sent again. */
  retries: number;
  sleep: (ms: number) => Promise<unknown>;
  /** From 0 up to 1. */
  random: () => number;
}

/** A page that waits is worth less than an answer that says so; cron goes on where this gives up. */
export const PATIENCE: Patience = {
  retries: 2,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

/** Milliseconds before the first time again; twice as long before each one after it. */
const FIRST = 400;
/** Milliseconds; who is told to come back later than that is better told that Stripe is away. */
const LONGEST = 4_000;

/**
 * The same client, which sends again what may be otherwise in a moment: a connection that broke, 409, 429
 * (`lock_timeout` and `rate_limit`) and 5xx, each time with the same idempotency key. The SDK by itself sends no
 * 429 again, and every first retry after the same half a second, so that who met once on an object meets again:
 * half of each pause is chance. What is left then is the last answer or error, for the SDK to name.
 */
export function persistent(http: Http, { retries, sleep, random }: Patience): Http {
  return {
    getClientName: () => http.getClientName(),
    async makeRequest(...request: Parameters<Http["makeRequest"]>) {
      for (let again = 0; ; again++) {
        const isLast = again >= retries;
        const longest = FIRST * 2 ** again;
        let pause = longest * (0.5 + random() / 2);
        try {
          const response = await http.makeRequest(...request);
          const after = secondsToWait(response) * 1000;
          if (isLast || !mayChange(response) || after > LONGEST) return response;
          response.dispose?.();
          pause = Math.max(pause, after);
        } catch (error) {
          if (isLast) throw error;
        }
        await sleep(pause);
      }
    },
  };
}

function mayChange(response: Response): boolean {
  const status = response.getStatusCode();
  const advice = header(response, "stripe-should-retry");
  if (advice) return advice === "true";
  return status === 409 || status === 429 || status >= 500;
}

function secondsToWait(response: Response): number {
  const seconds = Number(header(response, "retry-after") ?? 0);
  return Number.isFinite(seconds) ? Math.max(seconds, 0) : 0;
}

function header(response: Response, name: string): string | null {
  const value = response.getHeaders()[name];
  return typeof value === "string" ? value : null;
}
