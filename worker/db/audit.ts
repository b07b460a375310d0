import { and, desc, eq, lt, sql } from "drizzle-orm";
import type {
  AuditState,
  PaymentMethod,
  AuditEntry as WireAuditEntry,
} from "../../shared/api/types/index.ts";
import { money } from "../../shared/money.ts";
import { dateInZone, toInstant, toInstantOrNull } from "../../shared/time.ts";
import { type Database, type Statement, statement } from "./database.ts";
import { audit } from "./schema.ts";
import type { SubscriptionRow } from "./wire/subscription.ts";

export type NewAuditEntry = Omit<typeof audit.$inferInsert, "id">;

/** For the batch that does what it tells. `at` is the wall's; the line is dated by the customer's billingClock. */
export function insertAudit(db: Database, entry: NewAuditEntry): Statement {
  return statement(
    db,
    sql`
    INSERT INTO audit (customer_id, at, actor_kind, actor_id, actor_name, action, detail, request_id)
    SELECT ${entry.customerId}, coalesce(a.clock_frozen_at, ${entry.at} + a.clock_offset, ${entry.at}), ${entry.actorKind}, ${entry.actorId}, ${entry.actorName},
      ${entry.action}, ${entry.detail == null ? null : JSON.stringify(entry.detail)}, ${entry.requestId}
    FROM (SELECT 1) LEFT JOIN accounts a ON a.customer_id = ${entry.customerId}`,
  );
}

type AuditRow = typeof audit.$inferSelect;

/** Newest first, before an id; one more than asked for tells whether there is a next page. */
export function auditPage(db: Database, customerId: string, limit: number, before: number | null) {
  return db
    .select()
    .from(audit)
    .where(and(eq(audit.customerId, customerId), before === null ? undefined : lt(audit.id, before)))
    .orderBy(desc(audit.id))
    .limit(limit + 1);
}

/** What the `detail` of a row may hold. */
export interface AuditDetail {
  outcome?: string;
  before?: AuditState | null;
  after?: AuditState | null;
  device?: { id: string; name: string };
  /** What was charged is not what the preview showed. */
  difference?: PriceDifference;
  paymentMethod?: PaymentMethod;
  /** The terms of sale that were accepted with it. */
  terms?: { version: string };
}

export function wireAuditEntry(row: AuditRow, zone: string): WireAuditEntry {
  const detail = (row.detail ?? {}) as AuditDetail;
  const { outcome = null, before = null, after = null, device = null, paymentMethod = null } = detail;
  const { difference, terms } = detail;
  return {
    id: row.id,
    at: toInstant(row.at),
    date: dateInZone(row.at, zone),
    actor: { kind: row.actorKind as WireAuditEntry["actor"]["kind"], id: row.actorId, name: row.actorName },
    action: row.action as WireAuditEntry["action"],
    outcome,
    before,
    after,
    device,
    ...(difference && { difference: wireDifference(difference) }),
    ...(terms && { terms }),
    paymentMethod,
    requestId: row.requestId,
  };
}

/** As the provider told it: amounts in the minor unit. */
interface PriceDifference {
  currency: string;
  previewed: number;
  charged: number;
  credited: number;
}

function wireDifference({ currency, previewed, charged, credited }: PriceDifference) {
  return {
    previewed: money(previewed, currency),
    charged: money(charged, currency),
    credited: money(credited, currency),
  };
}

/** What an audit line keeps of a subscription. */
export function auditState(row: SubscriptionFacts | null): AuditState | null {
  return (
    row && {
      planName: row.planName,
      interval: row.interval,
      quantity: row.quantity,
      status: row.status,
      cancelAt: toInstantOrNull(row.cancelAt ?? null),
      scheduledPlanName: row.scheduledChange?.planName ?? null,
    }
  );
}

type SubscriptionFacts = Pick<
  SubscriptionRow,
  "planName" | "interval" | "quantity" | "status" | "cancelAt" | "scheduledChange"
>;
