import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Bindings, EventsMessage } from "../../../worker/bindings.ts";
import worker from "../../../worker/dev.ts";

/** Nobody hears the doorbell here: what the sandbox did is applied by the clock's own address. */
const silent = { send: async () => undefined } as unknown as Queue<EventsMessage>;
const bindings: Bindings = { ...env, EVENTS: silent };

/** One request to the development Worker: the product, the sandbox and the demo, on the test's database. */
export function askDemo(path: string, init?: RequestInit<IncomingRequestCfProperties>): Promise<Response> {
  const request = new Request<unknown, IncomingRequestCfProperties>(`http://localhost:8787${path}`, init);
  return worker.fetch(request, bindings, createExecutionContext());
}
