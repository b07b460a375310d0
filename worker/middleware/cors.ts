import { cors } from "hono/cors";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./environment.ts";

const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1):\d{1,5}$/;

const EXPOSED = ["ETag", "Retry-After", "RateLimit", "RateLimit-Policy", "X-Request-Id", "Chets-Clock"];

/** Lets the pages of the allow-list read the API; in development every local one too. */
export const allowedOrigins = createMiddleware<AppEnv>((c, next) => {
  const { allowedOrigins, environment } = c.var.settings;
  const allowed = (origin: string) =>
    allowedOrigins.includes(origin) || (environment === "development" && LOCAL.test(origin));
  return cors({
    origin: (origin) => (allowed(origin) ? origin : null),
    allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    allowHeaders: ["Authorization", "Content-Type", "Idempotency-Key", "If-None-Match"],
    exposeHeaders: EXPOSED,
    maxAge: 7200,
  })(c, next);
});
