import Stripe from "stripe";

export interface ClientOptions {
  secretKey: string;
  /** A simulator's address; Stripe's own when missing. */
  apiBase?: string | null;
  fetch?: typeof fetch;
}

/** A page that waits is worth less than an answer that says so; cron goes on where this gives up. */
const TIMEOUT = 10_000;
/** The SDK waits between them, longer each time and with jitter. */
const RETRIES = 2;

/** The official client over `fetch`, the only HTTP that a Worker has. */
export function openClient({ secretKey, apiBase, fetch: send }: ClientOptions): Stripe {
  return new Stripe(secretKey, {
    httpClient: Stripe.createFetchHttpClient(send),
    timeout: TIMEOUT,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    ...address(apiBase),
  });
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
