/** Reaches the product's HTTP API: in process here, over the network in a real CRM. */
export type Api = (request: Request) => Promise<Response>;

/** The development API key. It stays on the server: no page and no reply of the demo holds it. */
const API_KEY = "sk_dev_chets";

/**
 * One call of the product's HTTP API by the CRM's own server.
 * `origin` is where the product answers, `body` is sent as JSON.
 */
export function callAsHost(
  api: Api,
  origin: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const headers = new Headers({ Accept: "application/json", Authorization: `Bearer ${API_KEY}` });
  if (body === undefined) return api(new Request(new URL(path, origin), { method, headers }));
  headers.set("Content-Type", "application/json");
  return api(new Request(new URL(path, origin), { method, headers, body: JSON.stringify(body) }));
}
