import { createMiddleware } from "hono/factory";
import { hashSecret } from "../tokens/secret.ts";
import { bearer, refuse } from "./bearer.ts";
import type { AppEnv } from "./environment.ts";

/** Lets in the operator's command line. Hashes are compared: how long it takes tells nothing of the key. */
export const operator = createMiddleware<AppEnv>(async (c, next) => {
  const key = bearer(c);
  const given = await hashSecret(key ?? "");
  const expected = await hashSecret(c.var.settings.operatorKey);
  if (key === null || given !== expected)
    return refuse(c, "unauthenticated", "The operator key is not valid.");
  return next();
});
