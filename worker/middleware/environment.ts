import type { Bindings } from "../bindings.ts";
import type { Database } from "../db/database.ts";
import type { IdempotentRequest } from "../db/idempotency.ts";
import type { Settings } from "../settings.ts";
import type { SessionClaims } from "../tokens/access-token.ts";

/** What the middleware leaves for those that come after it. */
export interface AppEnv {
  Bindings: Bindings;
  Variables: {
    requestId: string;
    settings: Settings;
    db: Database;
    wallClock: () => number;
    /** What `Chets-Clock` says: a customer's billingClock once it is known, the wall's before. */
    clock: number;
    session: SessionClaims | null;
    apiKey: { hash: string; name: string } | null;
    body: unknown;
    query: unknown;
    idempotency: IdempotentRequest | null;
  };
}
