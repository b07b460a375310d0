import { desc, eq, sql } from "drizzle-orm";
import { type Database, type Statement, statement } from "./database.ts";
import { termsAcceptances } from "./schema.ts";

export type TermsAcceptance = typeof termsAcceptances.$inferSelect;

/**
 * For the batch that claims an operation: only the request that won it accepted anything. A further attempt
 * under the same version adds nothing.
 */
export function acceptTerms(db: Database, accepted: TermsAcceptance, requestId: string): Statement {
  const { operationId, version, url, customerId, actorKind, actorId, actorName, at } = accepted;
  return statement(
    db,
    sql`
    INSERT INTO terms_acceptances (operation_id, version, url, customer_id, actor_kind, actor_id, actor_name, at)
    SELECT id, ${version}, ${url}, ${customerId}, ${actorKind}, ${actorId}, ${actorName}, ${at}
    FROM operations WHERE id = ${operationId} AND request_id = ${requestId} AND state = 'claimed'
    ON CONFLICT DO NOTHING`,
  );
}

/** The version that an operation was last asked with. */
export function acceptedVersion(db: Database, operationId: string) {
  return db
    .select({ version: termsAcceptances.version })
    .from(termsAcceptances)
    .where(eq(termsAcceptances.operationId, operationId))
    .orderBy(desc(termsAcceptances.at))
    .limit(1);
}
