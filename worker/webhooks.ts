import type { MiddlewareHandler } from "hono";
import { ProblemError } from "../shared/api/problem.ts";
import type { ProviderEvent } from "../shared/snapshot.ts";
import { nextValue } from "./db/sequence.ts";
import { receiveEvents } from "./jobs/receive-events.ts";
import type { AppEnv } from "./middleware/environment.ts";
import { clientAddress, countAgainst } from "./middleware/rate-limit.ts";
import type { Settings } from "./settings.ts";

export interface Delivery {
  body: string;
  signature: string | null;
  now: number;
}

export type ReadOutcome =
  | { kind: "event"; event: ProviderEvent }
  | { kind: "ignored"; why: string }
  | { kind: "forged" }
  | { kind: "malformed" };

export type ReadEvent = (settings: Settings, delivery: Delivery) => Promise<ReadOutcome>;

/** An invoice of many lines is large; more than this no event is. */
const LIMIT = 512 * 1024;

/**
 * What Stripe tells: the signature is checked on the raw body, the event is kept once and the bell is rung;
 * the work is done elsewhere. 200 also for what is not ours to act on, or Stripe would send it for three days.
 */
export function stripeWebhook(readEvent: ReadEvent): MiddlewareHandler<AppEnv> {
  return async (c) => {
    const { settings, db, wallClock } = c.var;
    if (settings.provider !== "stripe") throw new ProblemError("not_found", "There is no such route.");
    const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
    const body = await readBody(c.req.raw);
    if (body === null) {
      await nextValue(db, "webhook:too_large");
      throw new ProblemError("body_too_large", "An event is not larger than 512 kB.");
    }
    if (type !== "application/json") {
      await nextValue(db, "webhook:wrong_type");
      throw new ProblemError("unsupported_media_type", "Send the event as application/json.");
    }
    const signature = c.req.header("Stripe-Signature") ?? null;
    const outcome = await readEvent(settings, { body, signature, now: wallClock() });
    if (outcome.kind === "forged") {
      await countAgainst(c, "LIMIT_FAILED", clientAddress(c));
      await nextValue(db, "webhook:forged");
      throw new ProblemError(
        "unauthenticated",
        "The signature is not that of this endpoint, or it is too old.",
      );
    }
    if (outcome.kind === "malformed") {
      await nextValue(db, "webhook:malformed");
      throw new ProblemError("malformed_json", "The body is no event of Stripe's.");
    }
    if (outcome.kind === "ignored") await nextValue(db, `webhook:${outcome.why}`);
    else await receiveEvents({ db, wallClock }, c.env.EVENTS, [outcome.event]);
    return c.json({ received: true });
  };
}

/** `null` for one that is too large. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get("Content-Length") ?? 0) > LIMIT) return null;
  const bytes = await request.arrayBuffer();
  return bytes.byteLength > LIMIT ? null : new TextDecoder().decode(bytes);
}
