import type { Context as HonoContext } from "hono";
import { ProblemError } from "../../shared/api/problem.ts";
import type { Bindings } from "../bindings.ts";
import type { AppEnv } from "./environment.ts";

type Limiter = "LIMIT_TOKEN" | "LIMIT_API_KEY" | "LIMIT_FAILED";

/** As the bindings in `wrangler.toml` say, requests a minute. */
const LIMITS: Record<Limiter, { policy: string; quota: number }> = {
  LIMIT_TOKEN: { policy: "token", quota: 600 },
  LIMIT_API_KEY: { policy: "api-key", quota: 1_200 },
  LIMIT_FAILED: { policy: "failed-authentication", quota: 120 },
};

const WINDOW = 60;

/** Counts a request against a limit. Throws `rate_limited` past it; a deployment without the binding has none. */
export async function countAgainst(c: HonoContext<AppEnv>, limiter: Limiter, key: string): Promise<void> {
  const binding: Bindings[Limiter] | undefined = c.env[limiter];
  if (!binding || (await binding.limit({ key })).success) return;
  const { policy, quota } = LIMITS[limiter];
  throw new ProblemError(
    "rate_limited",
    "Too many requests. Wait a minute, then go on.",
    {},
    {
      "Retry-After": String(WINDOW),
      RateLimit: `"${policy}";r=0;t=${WINDOW}`,
      "RateLimit-Policy": `"${policy}";q=${quota};w=${WINDOW}`,
    },
  );
}

/** Who sent it, as far as the network tells. */
export function clientAddress(c: HonoContext<AppEnv>): string {
  return c.req.header("CF-Connecting-IP") ?? "unknown";
}
