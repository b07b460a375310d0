import type { output, ZodType } from "zod";
import type { PortalReader } from "../db/portal.ts";
import type { Context, Request } from "../usecases/context.ts";
import type { TokenKeys } from "../usecases/open-portal-session.ts";

/**
 * Who may call: anyone; anyone, and a session sees more; a session, of a page or a device; a person before a
 * page, not a device; a session with the role of owner; the host's server; the operator's command line.
 */
export type Access = "public" | "public_or_session" | "session" | "person" | "owner" | "api_key" | "operator";

export interface Reply {
  status: 200 | 201 | 204;
  body?: unknown;
  /** A body that is no JSON: a text, its media type and the name to keep it under. */
  file?: { type: string; name: string };
  /** The customer's billingClock, where the reply's own batch read it. */
  now?: number;
}

/** What a handler stands on: the request is parsed and allowed. */
export interface Call<Body, Query> {
  context: Context;
  /** For a use case: the customer, who asks, and how a repetition is told. */
  request: Request;
  /** For a query: the session that reads. */
  reader: PortalReader;
  /** The same, where the call may be made without one. */
  maybeReader: PortalReader | null;
  /** What a portal session is signed with. */
  tokenKeys: TokenKeys;
  params: Record<string, string>;
  body: Body;
  query: Query;
}

export interface Route<Body extends ZodType = ZodType, Query extends ZodType = ZodType> {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  access: Access;
  body?: Body;
  /** An empty body counts as `{}`. */
  bodyOptional?: boolean;
  query?: Query;
  /** What the path's parameters must be. */
  params?: ZodType;
  /** Who holds the `Idempotency-Key` of a POST: the operation that it claims, or the request alone. */
  idempotency?: "operation" | "alone";
  /** Every call counts as a try of the person and their address: codes must not be guessed. */
  countTries?: boolean;
  /** A read has an ETag unless it asks the provider. */
  etag?: boolean;
  handle(call: Call<output<Body>, output<Query>>): Promise<Reply>;
}

/** Keeps the types of body and query between a route's schema and its handler. */
export function route<Body extends ZodType, Query extends ZodType>(definition: Route<Body, Query>): Route {
  return definition as unknown as Route;
}

export function param(call: Pick<Call<unknown, unknown>, "params">, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the path has no ${name}`);
  return value;
}
