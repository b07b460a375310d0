import { Hono } from "hono";
import { notFound, ProblemError } from "../shared/api/problem.ts";
import { type ChooseProvider, createContext } from "./context.ts";
import { openDatabase } from "./db/database.ts";
import { allowedOrigins } from "./middleware/cors.ts";
import type { AppEnv } from "./middleware/environment.ts";
import { problemReply } from "./middleware/problem.ts";
import { requestId } from "./middleware/request-id.ts";
import { newRequestId } from "./new-id.ts";
import { oauth } from "./oauth.ts";
import { apiDocs } from "./routes/api-docs.ts";
import { routes } from "./routes/index.ts";
import { widgetAssets } from "./routes/widget-assets.ts";
import { serve } from "./serve.ts";
import { readSettings } from "./settings.ts";
import { type ReadEvent, stripeWebhook } from "./webhooks.ts";

export interface AppOptions {
  choose: ChooseProvider;
  /** How what Stripe delivers is read; without it, as on the sandbox, its address is not there. */
  readEvent?: ReadEvent;
  /** Tests bring their own. */
  wallClock?: () => number;
}

/** The API: middleware in order, then routes. */
export function createApp({ choose, readEvent, wallClock = Date.now }: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set("requestId", newRequestId());
    c.set("wallClock", wallClock);
    c.set("clock", wallClock());
    c.set("session", null);
    c.set("apiKey", null);
    c.set("idempotency", null);
    c.set("settings", readSettings(c.env));
    c.set("db", openDatabase(c.env.DB));
    await next();
  });
  for (const path of ["/v1/*", "/oauth/*", "/operator/*", "/health"]) app.use(path, requestId);
  app.use("/v1/*", allowedOrigins);
  for (const route of routes) app.on(route.method, [route.path], ...serve(route, choose));
  app.route(
    "/oauth",
    oauth((c) => createContext({ ...c.var, provider: choose(c.env) })),
  );
  if (readEvent) app.post("/v1/webhooks/stripe", stripeWebhook(readEvent));
  app.route("/widget", widgetAssets);
  app.route("/", apiDocs);
  app.notFound((c) => problemReply(unanswered(c.req.method, c.req.path), c));
  app.onError((error, c) => problemReply(error, c));
  return app;
}

const OAUTH = ["device_authorization", "token", "revoke"].map((name) => ({
  method: "POST",
  path: `/oauth/${name}`,
}));
const FILES = ["/openapi.json", "/docs", "/docs/style.css", "/widget/:version/.+"].map((path) => ({
  method: "GET",
  path,
}));

const patterns = [...routes, ...OAUTH, ...FILES].map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replace(/:[A-Za-z]+/g, "[^/]+")}$`),
}));

/** 405 where the path exists with another method, 404 elsewhere. */
function unanswered(method: string, path: string): ProblemError {
  const allowed = patterns.filter(({ pattern }) => pattern.test(path)).map((route) => route.method);
  if (allowed.length === 0) return notFound("route");
  const Allow = allowed.includes("GET") ? [...allowed, "HEAD"].join(", ") : allowed.join(", ");
  return new ProblemError("method_not_allowed", `${method} is not answered here.`, {}, { Allow });
}
