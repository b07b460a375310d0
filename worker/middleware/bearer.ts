import type { Context as HonoContext } from "hono";
import { ProblemError } from "../../shared/api/problem.ts";
import type { ProblemCode } from "../../shared/api/types/index.ts";
import type { AppEnv } from "./environment.ts";
import { clientAddress, countAgainst } from "./rate-limit.ts";

/** The token of `Authorization: Bearer …` (RFC 6750 section 2.1), `null` without one. */
export function bearer(c: HonoContext<AppEnv>): string | null {
  return /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(c.req.header("Authorization") ?? "")?.[1] ?? null;
}

/** The answer to bad credentials: they are counted against the address that sent them. */
export async function refuse(c: HonoContext<AppEnv>, code: ProblemCode, detail: string): Promise<never> {
  await countAgainst(c, "LIMIT_FAILED", clientAddress(c));
  throw new ProblemError(code, detail, {}, { "WWW-Authenticate": 'Bearer realm="chets-billing"' });
}
