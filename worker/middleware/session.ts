import { createMiddleware } from "hono/factory";
import { ProblemError } from "../../shared/api/problem.ts";
import { billingNow } from "../db/customers.ts";
import { touchDevice } from "../db/devices.ts";
import { type SessionRef, sessionState } from "../db/sessions.ts";
import { verifyAccessToken } from "../tokens/access-token.ts";
import { bearer, refuse } from "./bearer.ts";
import type { AppEnv } from "./environment.ts";
import { countAgainst } from "./rate-limit.ts";

interface SessionRule {
  /** `owner` may change things, `anyone` may look. */
  role: "owner" | "anyone";
  /** A read looks for revocation in its own batch; everything else does it here, before the body is looked at. */
  checkNow: boolean;
  /** A page only: a device may not let in another. */
  personOnly?: boolean;
  /** Without a token: a public answer. */
  optional?: boolean;
}

/** Lets in who holds a valid portal token of the right role. */
export function portalSession(rule: SessionRule) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const token = bearer(c);
    if (token === null) {
      if (rule.optional && !c.req.header("Authorization")) return next();
      return refuse(c, "unauthenticated", "Send the portal token as Authorization: Bearer.");
    }
    const verified = await verifyAccessToken(token, c.var.settings.sessionKeys, c.var.wallClock());
    if (!verified.ok) {
      if (verified.reason === "expired")
        return refuse(c, "token_expired", "The token has expired: ask the host for a new one.");
      return refuse(c, "unauthenticated", "The token is not valid.");
    }
    const { claims } = verified;
    await countAgainst(c, "LIMIT_TOKEN", claims.sessionId);
    if (rule.checkNow) await checkRevocation(claims);
    if (rule.personOnly && claims.kind === "device") {
      throw new ProblemError("scope_forbidden", "Only a person before the page may do this.");
    }
    if (rule.role === "owner" && claims.role !== "owner") {
      if (!rule.checkNow) await checkRevocation(claims);
      throw claims.kind === "device"
        ? new ProblemError("scope_forbidden", "This device may look and download, not change things.")
        : new ProblemError("role_forbidden", "Only an owner may do this.");
    }
    c.set("session", claims);
    if (claims.kind === "device") {
      c.executionCtx.waitUntil(Promise.resolve(touchDevice(c.var.db, claims.sessionId, c.var.wallClock())));
    }
    return next();

    async function checkRevocation(session: SessionRef): Promise<void> {
      const [state] = await sessionState(c.var.db, session);
      if (!state) throw new ProblemError("session_revoked", "This session was ended. Open the page again.");
      c.set("clock", billingNow(state, c.var.wallClock()));
    }
  });
}
