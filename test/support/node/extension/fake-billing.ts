import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Portal } from "../../../../shared/api/types/index.ts";
import { SAMPLES } from "../../sample-documents.ts";
import { samplePortal } from "../../sample-portal.ts";

export interface Recorded {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** A string goes as it is, anything else as JSON. */
  body?: unknown;
}

export type Answerer = (request: Recorded) => Reply | Promise<Reply>;

/** A billing server that says what a test wants it to say. */
export interface FakeBilling {
  origin: string;
  /** What was asked, in order. */
  requests: Recorded[];
  portal: Portal;
  /** The billing clock. */
  clock: string;
  /** The next polls are answered so; approved at the beginning. */
  approval: "approved" | "authorization_pending" | "slow_down" | "access_denied" | "expired_token";
  /** Replaces the answer to `GET /v1/portal` and the like; `null` puts the usual one back. */
  answer(call: string, answerer: Answerer | null): void;
  count(call: string): number;
  stop(): Promise<void>;
}

/** Starts one on 127.0.0.1, or elsewhere; it knows one company, Atelier Dupont. */
export async function startFakeBilling(host = "127.0.0.1"): Promise<FakeBilling> {
  const special = new Map<string, Answerer>();
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const recorded = { method: request.method ?? "GET", path, headers: request.headers, body };
    fake.requests.push(recorded);
    const call = `${recorded.method} ${path}`;
    send(response, await (special.get(call)?.(recorded) ?? usual(fake, call, recorded)), fake.clock);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const fake: FakeBilling = {
    origin: `http://${host === "127.0.0.1" ? "localhost" : host}:${(server.address() as AddressInfo).port}`,
    requests: [],
    portal: samplePortal(),
    clock: "2026-11-24T09:04:00.000Z",
    approval: "approved",
    answer(call, answerer) {
      if (answerer) special.set(call, answerer);
      else special.delete(call);
    },
    count: (call) => fake.requests.filter(({ method, path }) => `${method} ${path}` === call).length,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Reply, clock: string): void {
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { "Content-Type": "application/json", "Chets-Clock": clock, ...headers });
  response.end(text);
}

let tokens = 0;

export const tokenReply = (origin: string) => ({
  access_token: `at-${++tokens}`,
  token_type: "Bearer",
  expires_in: 900,
  refresh_token: `rt-${tokens}`,
  scope: "manage",
  billing_uri: `${origin}/?customer=atelier-dupont`,
});

function usual(fake: FakeBilling, call: string, { headers }: Recorded): Reply {
  const { portal } = fake;
  const { subscription } = portal;
  switch (call) {
    case "GET /health":
      return { body: { status: "ok", provider: "sandbox", product: "chets-billing" } };
    case "POST /oauth/device_authorization":
      return { body: authorization(fake.origin) };
    case "POST /oauth/token":
      return fake.approval === "approved"
        ? { body: tokenReply(fake.origin) }
        : { status: 400, body: { error: fake.approval } };
    case "POST /oauth/revoke":
      return { body: {} };
    case "GET /v1/portal": {
      const etag = `"${JSON.stringify(portal).length}-${subscription?.cancelAt ?? ""}"`;
      if (headers["if-none-match"] === etag) return { status: 304, headers: { ETag: etag } };
      return { body: portal, headers: { ETag: etag } };
    }
    case "GET /v1/subscription/cancellation":
      return { body: { effective: "period_end", cancelAt: "2026-12-03T09:00:00Z", openInvoices: [] } };
    case "POST /v1/subscription/cancellation":
      if (subscription) subscription.cancelAt = subscription.currentPeriodEnd;
      return { body: subscription };
    case "DELETE /v1/subscription/cancellation":
      if (subscription) subscription.cancelAt = null;
      return { body: subscription };
  }
  const document = SAMPLES.card;
  if (call.endsWith("/document")) return { body: document, headers: { ETag: '"document"' } };
  return { status: 404, body: { status: 404, code: "not_found", detail: call } };
}

function authorization(origin: string) {
  return {
    device_code: "dc-1",
    user_code: "WDJB-MJHT",
    verification_uri: `${origin}/?chets-view=devices`,
    verification_uri_complete: `${origin}/?chets-view=devices&chets-code=WDJB-MJHT`,
    expires_in: 600,
    interval: 1,
  };
}
