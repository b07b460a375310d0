import { createMiddleware } from "hono/factory";
import { toInstant } from "../../shared/time.ts";
import type { AppEnv } from "./environment.ts";

/** Names every request and says what time it is: the customer's, where one is known. */
export const requestId = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  c.res.headers.set("X-Request-Id", c.var.requestId);
  c.res.headers.set("Chets-Clock", toInstant(c.var.clock));
});
