import Stripe from "stripe";
import { type Pace, paced, paceOf } from "./pace.ts";

export interface ClientOptions {
  secretKey: string;
  /** A simulator's address; Stripe's own when missing. */
  apiBase?: string | null;
  fetch?: typeof fetch;
  /** How often a request is sent again by itself; twice unless it is told otherwise. */
  retries?: number;
  /** How fast requests may go out; that of the key's mode when Stripe itself is asked. */
  pace?: Pace;
}

/** A page that waits is worth less than an answer that says so; cron goes on where this gives up. */
const TIMEOUT = 10_000;
/** The SDK waits between them, longer each time and with jitter. */
const RETRIES = 2;

/** The official client over `fetch`, the only HTTP that a Worker has. */
export function openClient(options: ClientOptions): Stripe {
  const { secretKey, apiBase } = options;
  return new Stripe(secretKey, {
    httpClient: Stripe.createFetchHttpClient(inTurn(options)),
    timeout: TIMEOUT,
    maxNetworkRetries: options.retries ?? RETRIES,
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
