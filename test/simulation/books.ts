import type { SnapshotInvoice } from "../../worker/providers/provider.ts";
import type { Account, Action } from "../../worker/providers/sandbox/account.ts";
import type { World } from "./world.ts";

/** All that the provider and the product hold of one customer, side by side. */
export interface Books {
  customerId: string;
  account: Account;
  /** The provider's, oldest first. */
  invoices: SnapshotInvoice[];
  actions: Action[];
  /** What each provider key was answered. */
  replies: { key: string; verb: string; reply: { kind?: string } | null }[];
  /** The product's copy of the invoices, by id. */
  copies: Map<string, Record<string, unknown>>;
  subscriptions: { id: string; access_until: number; status: string }[];
  documents: DocumentRow[];
  operations: { id: string; kind: string; state: string; attempt: number }[];
  audited: { action: string; detail: string }[];
}

export interface DocumentRow {
  document_key: string;
  series: string;
  year: number;
  n: number;
  issue_date: string;
  subject_id: string;
  issued: string | null;
  settled: string | null;
}

export function openBooks(world: World): Books[] {
  const customers = world.rows<{ id: string; customer_id: string; state: string }>(
    "SELECT id, customer_id, state FROM sandbox_customers ORDER BY rowid",
  );
  return customers.map(({ id, customer_id: customerId, state }) => ({
    customerId,
    account: JSON.parse(state),
    invoices: bodies(
      world,
      "SELECT body FROM sandbox_invoices WHERE provider_customer_id = ? ORDER BY seq",
      id,
    ),
    actions: bodies(world, "SELECT body FROM sandbox_actions WHERE provider_customer_id = ?", id),
    replies: world
      .rows<{ key: string; verb: string; reply: string | null }>(
        "SELECT key, verb, reply FROM sandbox_replies WHERE provider_customer_id = ?",
        id,
      )
      .map(({ reply, ...rest }) => ({ ...rest, reply: reply === null ? null : JSON.parse(reply) })),
    copies: new Map(
      world
        .rows<Record<string, unknown>>("SELECT * FROM invoices WHERE customer_id = ?", customerId)
        .map((row) => [String(row.id), row]),
    ),
    subscriptions: world.rows("SELECT * FROM subscriptions WHERE customer_id = ?", customerId),
    documents: world.rows("SELECT * FROM documents WHERE customer_id = ? ORDER BY rowid", customerId),
    operations: world.rows(
      "SELECT id, kind, state, attempt FROM operations WHERE customer_id = ?",
      customerId,
    ),
    audited: world.rows("SELECT action, detail FROM audit WHERE customer_id = ?", customerId),
  }));
}

function bodies<T>(world: World, query: string, id: string): T[] {
  return world.rows<{ body: string }>(query, id).map(({ body }) => JSON.parse(body));
}
