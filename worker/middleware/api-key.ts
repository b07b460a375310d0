import { createMiddleware } from "hono/factory";
import { findApiKey, touchApiKey } from "../db/api-keys.ts";
import { hashSecret } from "../tokens/secret.ts";
import { bearer, refuse } from "./bearer.ts";
import type { AppEnv } from "./environment.ts";
import { countAgainst } from "./rate-limit.ts";

/** Lets in the host's server by its API key. */
export const apiKey = createMiddleware<AppEnv>(async (c, next) => {
  const key = bearer(c);
  if (key === null) return refuse(c, "unauthenticated", "Send the API key as Authorization: Bearer.");
  const hash = await hashSecret(key);
  await countAgainst(c, "LIMIT_API_KEY", hash);
  const found = await findApiKey(c.var.db, hash);
  if (!found) return refuse(c, "unauthenticated", "The API key is not valid.");
  c.set("apiKey", found);
  c.executionCtx.waitUntil(Promise.resolve(touchApiKey(c.var.db, hash, c.var.wallClock())));
  return next();
});
