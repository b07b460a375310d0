import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import type { ZodType } from "zod";
import { ProblemError, validationFailed } from "../shared/api/problem.ts";
import { fieldErrors } from "../shared/api/schemas/field-errors.ts";
import { type ChooseProvider, createContext } from "./context.ts";
import { apiKeyId } from "./db/api-keys.ts";
import { sessionState } from "./db/sessions.ts";
import { apiKey } from "./middleware/api-key.ts";
import { jsonBody } from "./middleware/body.ts";
import type { AppEnv } from "./middleware/environment.ts";
import { bodyTag } from "./middleware/etag.ts";
import { idempotency } from "./middleware/idempotency.ts";
import { operator } from "./middleware/operator.ts";
import { clientAddress, countAgainst } from "./middleware/rate-limit.ts";
import { portalSession } from "./middleware/session.ts";
import type { Actor } from "./operations/context.ts";
import type { Access, Call, Route } from "./routes/route.ts";
import type { SessionClaims } from "./tokens/access-token.ts";

type Middleware = MiddlewareHandler<AppEnv>;

/** All that stands before a route's handler, in the contract's order: 429, 401, 403, 413, 415, 400, 422. */
export function serve(route: Route, choose: ChooseProvider): Middleware[] {
  const isRead = route.method === "GET";
  return [
    ...authentication(route.access, !isRead || route.etag === false),
    ...(route.countTries ? [countTries()] : []),
    ...(route.body ? [jsonBody({ optional: route.bodyOptional ?? false })] : []),
    valid(route),
    ...(route.idempotency ? [idempotency(route.idempotency)] : []),
    ...(isRead && route.etag !== false ? [bodyTag as Middleware] : []),
    handler(route, choose),
  ];
}

function authentication(access: Access, checkNow: boolean): Middleware[] {
  switch (access) {
    case "public":
      return [];
    case "public_or_session":
      return [portalSession({ role: "anyone", checkNow, optional: true })];
    case "session":
      return [portalSession({ role: "anyone", checkNow })];
    case "owner":
      return [portalSession({ role: "owner", checkNow })];
    case "person":
      return [portalSession({ role: "anyone", checkNow, personOnly: true })];
    case "api_key":
      return [apiKey];
    case "operator":
      return [operator];
  }
}

/** Strict schemas: what is not known is refused, with a pointer and a code a member. */
function valid(route: Route): Middleware {
  return createMiddleware<AppEnv>(async (c, next) => {
    const query = check(route.query, c.req.query(), "query");
    const body = check(route.body, c.var.body, "body");
    const params = route.params ? check(route.params, c.req.param(), "params") : { errors: [] };
    const errors = [...params.errors, ...query.errors, ...body.errors];
    if (errors.length > 0) {
      // A read has not looked for revocation yet: an ended session learns that first.
      const { session } = c.var;
      if (session && route.method === "GET" && (await sessionState(c.var.db, session)).length === 0) {
        throw new ProblemError("session_revoked", "This session was ended. Open the page again.");
      }
      throw validationFailed(errors);
    }
    c.set("query", query.value);
    c.set("body", body.value);
    return next();
  });
}

function check(schema: ZodType | undefined, input: unknown, part: "query" | "body" | "params") {
  if (!schema) {
    const unknown = part === "query" ? Object.keys(input as object) : [];
    const errors = unknown.map((key) => ({
      pointer: `/${key}`,
      code: "unknown_field",
      detail: "is not a parameter of this request",
    }));
    return { value: undefined, errors };
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return { value: parsed.data, errors: [] };
  return { value: undefined, errors: fieldErrors(parsed.error.issues, input) };
}

function handler(route: Route, choose: ChooseProvider): Middleware {
  return async (c) => {
    const { settings, session, apiKey: key, idempotency: repeated } = c.var;
    const params = c.req.param() as Record<string, string>;
    const { db, wallClock, requestId } = c.var;
    const context = createContext({ db, provider: choose(c.env), settings, wallClock, requestId });
    const reader = session && { ...session, onClock: (now: number) => c.set("clock", now) };
    const call: Call<unknown, unknown> = {
      context,
      request: {
        customerId: session?.customerId ?? params.externalId ?? "",
        actor: session
          ? actorOf(session)
          : key
            ? { kind: "api_key", id: apiKeyId(key.hash), name: key.name }
            : { kind: "operator", id: "operator", name: "operator" },
        session,
        idempotency: repeated,
      },
      get reader() {
        if (!reader) throw new Error(`${route.path} has no session to read as`);
        return reader;
      },
      maybeReader: reader,
      tokenKeys: settings.sessionKeys,
      params,
      body: c.var.body,
      query: c.var.query,
    };
    const reply = await route.handle(call);
    if (reply.now !== undefined) c.set("clock", reply.now);
    if (reply.status === 204) return c.body(null, 204);
    if (reply.file) {
      return c.body(reply.body as string, reply.status, {
        "Content-Type": reply.file.type,
        "Content-Disposition": `attachment; filename="${reply.file.name}"`,
        "Cache-Control": "private, no-cache",
      });
    }
    return c.json(reply.body as object, reply.status, {
      "Cache-Control": route.method === "GET" ? "private, no-cache" : "no-store",
    });
  };
}

/** Counts a try against the address and the person before anything is looked up: a guess that hits counts too. */
function countTries(): Middleware {
  return createMiddleware<AppEnv>(async (c, next) => {
    const { session } = c.var;
    await countAgainst(c, "LIMIT_FAILED", clientAddress(c));
    if (session) await countAgainst(c, "LIMIT_FAILED", `codes ${session.customerId} ${session.userId}`);
    return next();
  });
}

function actorOf(session: SessionClaims): Actor {
  if (session.kind === "portal") return { kind: "user", id: session.userId, name: session.userName };
  return { kind: "device", id: session.sessionId, name: session.userName };
}
