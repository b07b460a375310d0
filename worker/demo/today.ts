import { type Api, callAsHost } from "./host.ts";
import type { Visit } from "./visit.ts";

/**
 * Today by the billing clock of the visitor's company, in epoch milliseconds. Every reply about a customer
 * carries that clock; a customer that does not exist yet has the wall's.
 */
export async function billingToday(api: Api, origin: string, visit: Visit): Promise<number> {
  const customer = encodeURIComponent(visit.company.id);
  const reply = await callAsHost(api, origin, "GET", `/v1/customers/${customer}/entitlements`);
  await reply.body?.cancel();
  const clock = Date.parse(reply.headers.get("Chets-Clock") ?? "");
  return Number.isNaN(clock) ? Date.now() : clock;
}
