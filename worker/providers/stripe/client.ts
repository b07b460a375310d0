import Stripe from "stripe";
import { type Pace, paced, paceOf } from "./pace.ts";
import { PATIENCE, type Patience, persistent } from "./retry.ts";

export interface ClientOptions {
  secretKey: string;
  /** A simulator's address; Stripe's own when missing. */
  apiBase?: string | null;
  fetch?: typeof fetch;
  /** How often, and after what pauses, a request is sent again by itself. */
  patience?: Partial<Patience>;
  /** How fast requests may go out; that of the key's mode when Stripe itself is asked. */
  pace?: Pace;
}

/** Milliseconds that one request may take. */
const TIMEOUT = 10_000;

/** The official client over `fetch`, the only HTTP that a Worker has. */
export function openClient(options: ClientOptions): Stripe {
  const { secretKey, apiBase, patience } = options;
  return new Stripe(secretKey, {
    httpClient: persistent(Stripe.createFetchHttpClient(inTurn(options)), { ...PATIENCE, ...patience }),
    timeout: TIMEOUT,
    // What is sent again, and when, is decided there.
    maxNetworkRetries: 0,
    telemetry: false,
    ...address(apiBase),
  });
}

/** One for an isolate and a key: every client of it takes its turn. */
const turns = new Map<string, typeof fetch>();

function inTurn({ secretKey, apiBase, fetch: send, pace }: ClientOptions): typeof fetch | undefined {
  if (send || (apiBase && !pace)) return send;
  const name = `${apiBase ?? ""} ${secretKey}`;
  const known = turns.get(name);
  if (known) return known;
  const turn = paced((input, init) => fetch(input, init), pace ?? paceOf(secretKey));
  turns.set(name, turn);
  return turn;
}

function address(apiBase: string | null | undefined) {
  if (!apiBase) return {};
  const { hostname, port, protocol } = new URL(apiBase);
  const plain = protocol === "http:";
  return {
    host: hostname,
    port: port || (plain ? "80" : "443"),
    protocol: plain ? ("http" as const) : ("https" as const),
  };
}
