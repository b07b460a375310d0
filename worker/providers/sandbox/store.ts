import { and, eq, sql } from "drizzle-orm";
import type { Catalogue, SnapshotInvoice } from "../provider.ts";
import type { Account, Action } from "./account.ts";
import { nextDueOf } from "./engine/run-due.ts";
import { runGuarded, type SandboxDatabase, type Statement } from "./guard.ts";
import {
  sandboxActions,
  sandboxClock,
  sandboxCredit,
  sandboxCustomers,
  sandboxEvents,
  sandboxInvoices,
  sandboxReplies,
} from "./schema.ts";
import type { SandboxSettings, Work } from "./work.ts";

/** What is wanted beside the customer: the reply of a key, an invoice or a page by name. */
export interface Wanted {
  key?: string;
  invoiceId?: string;
  actionId?: string;
}

export interface Loaded {
  offset: number;
  customer: { version: number; dueAt: number | null; account: Account } | null;
  invoices: SnapshotInvoice[];
  actions: Action[];
  reply: StoredReply | null;
}

export interface StoredReply {
  key: string;
  verb: string;
  providerCustomerId: string;
  reply: unknown;
}

/** One batch: the clock, the customer, what is not final of theirs or will be disputed, and what was named. */
export async function load(db: SandboxDatabase, id: string, wanted: Wanted = {}): Promise<Loaded> {
  const [clock, customers, invoices, actions, replies] = await db.batch([
    db.select({ offset: sandboxClock.offsetMs }).from(sandboxClock),
    db.select().from(sandboxCustomers).where(eq(sandboxCustomers.id, id)),
    db
      .select({ body: sandboxInvoices.body })
      .from(sandboxInvoices)
      .where(
        and(
          eq(sandboxInvoices.providerCustomerId, id),
          sql`id IN (SELECT id FROM ${sandboxInvoices} WHERE provider_customer_id = ${id} AND final = 0
            UNION SELECT value ->> 'invoiceId' FROM ${sandboxCustomers} c, json_each(c.state, '$.reversals')
              WHERE c.id = ${id}
            UNION SELECT ${wanted.invoiceId ?? ""})`,
        ),
      ),
    db
      .select({ body: sandboxActions.body })
      .from(sandboxActions)
      .where(
        and(
          eq(sandboxActions.providerCustomerId, id),
          sql`id IN (SELECT id FROM ${sandboxActions} WHERE provider_customer_id = ${id} AND state = 'open'
            UNION SELECT ${wanted.actionId ?? ""})`,
        ),
      ),
    db
      .select()
      .from(sandboxReplies)
      .where(eq(sandboxReplies.key, wanted.key ?? "")),
  ]);
  const row = customers[0];
  return {
    offset: clock[0]?.offset ?? 0,
    customer: row ? { version: row.version, dueAt: row.dueAt, account: row.state } : null,
    invoices: invoices.map((one) => one.body),
    actions: actions.map((one) => one.body),
    reply: replies[0] ?? null,
  };
}

export interface WorkFrame {
  at: number;
  newId: (prefix: string) => string;
  settings: SandboxSettings;
  catalogue: Catalogue;
}

export function openWork(loaded: Loaded, account: Account, frame: WorkFrame): Work {
  return {
    ...frame,
    account,
    invoices: new Map(loaded.invoices.map((invoice) => [invoice.id, invoice])),
    actions: new Map(loaded.actions.map((action) => [action.id, action])),
    changedInvoices: new Set(),
    changedActions: new Set(),
    credit: [],
    events: [],
  };
}

export interface StoredEvent {
  id: string;
  type: string;
  providerCustomerId: string;
  invoiceIds: string[];
  createdAt: number;
}

/**
 * Writes all of a piece of work in one batch that fails whole when the customer has changed since it was
 * loaded: state, invoices, pages, events, the reply of the key, and what else is given. Throws `StaleState`.
 */
export async function save(
  db: SandboxDatabase,
  work: Work,
  version: number,
  reply: StoredReply | null,
  also: Statement[] = [],
): Promise<StoredEvent[]> {
  const { id } = work.account;
  const events = work.events.map(({ type, invoiceIds, at }) => ({
    id: work.newId("evt"),
    type,
    providerCustomerId: id,
    invoiceIds,
    createdAt: at,
  }));
  const statements: Statement[] = [
    db
      .update(sandboxCustomers)
      .set({ version: version + 1, dueAt: nextDueOf(work.account)?.at ?? null, state: work.account })
      .where(eq(sandboxCustomers.id, id)),
    ...[...work.changedInvoices].map((invoiceId) => writeInvoice(db, id, work.invoices.get(invoiceId))),
    ...[...work.changedActions].map((actionId) => writeAction(db, id, work.actions.get(actionId))),
    ...inSlices(work.credit).map((slice) =>
      db.insert(sandboxCredit).values(slice.map((body) => ({ id: body.id, providerCustomerId: id, body }))),
    ),
    ...inSlices(events).map((slice) => db.insert(sandboxEvents).values(slice)),
    ...(reply ? [db.insert(sandboxReplies).values({ ...reply, createdAt: work.at })] : []),
  ].filter((statement) => statement !== null);
  const unchanged = sql`(SELECT version FROM ${sandboxCustomers} WHERE id = ${id}) = ${version}`;
  await runGuarded(db, unchanged, [...statements, ...also]);
  return events;
}

function writeInvoice(db: SandboxDatabase, providerCustomerId: string, body: SnapshotInvoice | undefined) {
  if (!body) return null;
  const final = body.status !== "open" && body.status !== "draft";
  return db
    .insert(sandboxInvoices)
    .values({ id: body.id, providerCustomerId, createdAt: body.createdAt, final, body })
    .onConflictDoUpdate({ target: sandboxInvoices.id, set: { final, body } });
}

function writeAction(db: SandboxDatabase, providerCustomerId: string, body: Action | undefined) {
  if (!body) return null;
  const { id, state } = body;
  return db
    .insert(sandboxActions)
    .values({ id, providerCustomerId, state, body })
    .onConflictDoUpdate({ target: sandboxActions.id, set: { state, body } });
}

/** D1 takes a hundred parameters a statement, and an event has five. */
function inSlices<T>(rows: readonly T[], size = 18): T[][] {
  const slices: T[][] = [];
  for (let start = 0; start < rows.length; start += size) slices.push(rows.slice(start, start + size));
  return slices;
}
