import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { Simulator } from "./simulator.ts";

export interface ServeOptions {
  simulator: Pick<Simulator, "fetch">;
  /** 0 for any free port. */
  port?: number;
  /** Answers what is not Stripe's; `null` leaves the request to the simulated API. */
  beside?: (request: Request) => Promise<Response | null>;
  /** Called after each request that may have changed something. */
  written?: () => void;
}

export interface Served {
  /** Such as `http://localhost:12111`, for `STRIPE_API_BASE`. */
  address: string;
  close(): Promise<void>;
}

/** The simulated account over HTTP, where the official SDK of another process reaches it. */
export async function serveSimulator(options: ServeOptions): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    answer(options, incoming, outgoing).catch((error: unknown) => {
      // A fault of the network: the caller is left without an answer.
      if (!(error instanceof TypeError)) console.error(error);
      incoming.socket.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "localhost", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { simulator, beside, written }: ServeOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await requestOf(incoming);
  const reply = (await beside?.(request)) ?? (await simulator.fetch(request));
  const body = Buffer.from(await reply.arrayBuffer());
  outgoing.writeHead(reply.status, Object.fromEntries(reply.headers)).end(body);
  if (request.method !== "GET") written?.();
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = "GET", url = "/", headers } = incoming;
  const body = method === "GET" || method === "HEAD" ? null : await bytesOf(incoming);
  return new Request(new URL(url, `http://${headers.host ?? "localhost"}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
    body,
  });
}

function bytesOf(incoming: IncomingMessage): Promise<ArrayBuffer> {
  return new Response(Readable.toWeb(incoming) as ReadableStream as unknown as BodyInit).arrayBuffer();
}
