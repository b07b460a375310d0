import { type Api, callAsHost } from "./host.ts";
import type { Visit } from "./visit.ts";

/**
 * What a CRM answers at the widget's `session-url`: it knows who is logged in, asks for a portal session
 * with its API key and hands `{ token, expiresAt }` on. A refusal is handed on as it came.
 */
export async function openSession(api: Api, origin: string, visit: Visit): Promise<Response> {
  const reply = await callAsHost(api, origin, "POST", "/v1/portal-sessions", {
    customer: visit.company.id,
    user: visit.person,
    role: visit.role,
  });
  const headers = {
    "Content-Type": reply.headers.get("Content-Type") ?? "application/json",
    "Cache-Control": "no-store",
  };
  return new Response(reply.body, { status: reply.status, headers });
}
