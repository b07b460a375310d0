import { createMiddleware } from "hono/factory";
import { ProblemError, validationFailed } from "../../shared/api/problem.ts";
import {
  finishAlone,
  holdAlone,
  type IdempotentRequest,
  idempotencyRecord,
  keepReply,
  release,
  type StoredReply,
} from "../db/idempotency.ts";
import type { AppEnv } from "./environment.ts";

/**
 * `Idempotency-Key`: the same key and body answer the stored reply. `operation`: the claim holds the key and
 * the projection finishes it. `alone`: the request holds it by itself.
 */
export function idempotency(kind: "operation" | "alone") {
  return createMiddleware<AppEnv>(async (c, next) => {
    const key = c.req.header("Idempotency-Key");
    if (key === undefined) return next();
    if (!/^[\x20-\x7e]{1,255}$/.test(key)) {
      const detail = "is 1 to 255 printable ASCII characters";
      throw validationFailed([{ pointer: "/headers/Idempotency-Key", code: "invalid_format", detail }]);
    }
    const { db, wallClock, session } = c.var;
    const request: IdempotentRequest = {
      scope: `${session?.customerId ?? ""} ${c.req.method} ${c.req.path}`,
      key,
      bodyHash: await hash(JSON.stringify(c.var.body ?? null)),
    };
    const [stored] = await idempotencyRecord(db, request, wallClock());
    if (stored) return replay(stored, request);
    if (kind === "alone") {
      const won = await holdAlone(db, request, wallClock());
      if (won.length === 0) throw inProgress();
    }
    c.set("idempotency", request);
    await next();

    const { status } = c.res;
    const kept = status === 402 || (status >= 200 && status < 300);
    if (kind === "operation") {
      // A request that found nothing to do claimed nothing, and one that settled an earlier operation holds
      // no key of it: their replies are kept here.
      if (kept) await keepReply(db, request, status, await c.res.clone().text(), wallClock());
    } else if (kept) await finishAlone(db, request, status, await c.res.clone().text());
    else await release(db, request);
  });
}

function replay(stored: StoredReply, request: IdempotentRequest): Response {
  if (stored.bodyHash !== request.bodyHash) {
    throw new ProblemError("idempotency_key_reused", "This key was sent with another body.");
  }
  if (stored.status === null) throw inProgress();
  const type = stored.status >= 400 ? "application/problem+json" : "application/json";
  return new Response(stored.reply, {
    status: stored.status,
    headers: { "Content-Type": type, "Cache-Control": "no-store" },
  });
}

function inProgress(): ProblemError {
  const detail = "The same request is being worked on.";
  return new ProblemError("idempotency_in_progress", detail, {}, { "Retry-After": "1" });
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
