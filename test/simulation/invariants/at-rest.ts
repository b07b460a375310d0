import { eq } from "drizzle-orm";
import { subscriptionRow } from "../../../worker/db/projection.ts";
import { subscriptions } from "../../../worker/db/schema.ts";
import type { SnapshotInvoice } from "../../../worker/providers/provider.ts";
import type { DocumentRow } from "../books.ts";
import type { World } from "../world.ts";
import type { BookInvariant } from "./invariant.ts";

/** What holds of whom every event was heard of and applied, though nobody looked. */
export const HEARD: readonly BookInvariant[] = [
  {
    sentence: "The product's invoices are the provider's, to the last member.",
    against: ({ shown, copies }) =>
      shown.find(
        (invoice) => JSON.stringify(copyOf(copies.get(invoice.id))) !== JSON.stringify(shape(invoice)),
      ) ?? (copies.size === shown.length ? null : { copies: copies.size, invoices: shown.length }),
  },
  {
    sentence: "The product's current subscription is the provider's, with the access that follows from it.",
    against: async ({ account, customerId }, world) => {
      const { provider, db, graceDays } = world.context();
      const snapshot = await provider.snapshot(account.id, {
        since: null,
        invoiceIds: [],
        creditAfter: null,
      });
      const { timeZone } = world.seller;
      for (const subscription of snapshot.subscriptions) {
        const expected = subscriptionRow(subscription, { customerId, snapshot, timeZone, graceDays });
        const [row] = await db.select().from(subscriptions).where(eq(subscriptions.id, expected.id));
        const differs = Object.entries(expected).find(
          ([member, value]) => JSON.stringify(row?.[member as keyof typeof row]) !== JSON.stringify(value),
        );
        if (differs) return { member: differs[0], provider: differs[1], product: row };
      }
      return null;
    },
  },
];

/** What holds once nothing is under way: no event is unapplied, no operation left, and everybody was looked at. */
export const AT_REST: readonly BookInvariant[] = [
  ...HEARD,
  {
    sentence: "No operation is left behind, claimed or sent.",
    against: ({ operations }) => operations.find(({ state }) => state === "claimed" || state === "sent"),
  },
  {
    sentence: "Every paid invoice has one settled document of the same total, and every issued one a number.",
    against: ({ invoices, documents }) =>
      invoices
        .filter(({ type, status, total }) => type === "invoice" && status === "paid" && total >= 0)
        .find((invoice) => !settledBy(invoice, documents)),
  },
  {
    sentence: "A document is what it was at issue, in each of its revisions, and its payment is added once.",
    against: ({ documents }, world) => documents.find((document) => !isAsSeen(document, world)),
  },
  {
    sentence: "Each revision of an invoice but the newest is undone by one credit note of its own sums.",
    against: ({ documents }) =>
      documents
        .filter(({ series, subject_id: subject }, index) =>
          documents
            .slice(index + 1)
            .some((later) => series === "FA" && later.series === "FA" && later.subject_id === subject),
        )
        .find((revision) => !undoneOnce(revision, documents)),
  },
  {
    sentence: "Every cancellation that was carried out has its acknowledgment, and no other.",
    against: ({ operations, documents }) => {
      const done = operations.filter(({ kind, state }) => kind === "cancel" && state === "done");
      const acknowledged = documents.filter(({ series }) => series === "RES");
      const known = new Set(acknowledged.map((document) => document.document_key));
      return (
        done.find(({ id }) => !known.has(`cancellation:${id}`)) ??
        (acknowledged.length > done.length ? { acknowledged: acknowledged.length, done: done.length } : null)
      );
    },
  },
  {
    sentence: "Every operation that ended is in the audit, once for each time that it ended.",
    against: ({ operations, audited }) => {
      const told = audited.map(({ detail }) => JSON.parse(detail ?? "null")?.operationId as string);
      return operations.find(({ id, state }) => !["claimed", "sent"].includes(state) && !told.includes(id));
    },
  },
];

function settledBy(invoice: SnapshotInvoice, documents: readonly DocumentRow[]): boolean {
  const document = documents.findLast(({ series, subject_id: id }) => series === "FA" && id === invoice.id);
  if (!document?.issued || !document.settled) return false;
  const { totals } = JSON.parse(document.issued);
  const { amount } = JSON.parse(document.settled);
  return (
    totals.gross === invoice.total && (amount === invoice.amountPaid || amount === invoice.creditApplied)
  );
}

/** Compares a document with what it was when it was first seen, number and date included. */
function isAsSeen(document: DocumentRow, { seenDocuments }: World): boolean {
  const { document_key: key, settled } = document;
  const { series, year, n, issue_date, subject_id, corrects_key, issued: frozen } = document;
  const issued = JSON.stringify([series, year, n, issue_date, subject_id, corrects_key, frozen]);
  const before = seenDocuments.get(key);
  seenDocuments.set(key, { issued, settled: before?.settled ?? settled });
  return !before || (before.issued === issued && (before.settled === null || before.settled === settled));
}

function undoneOnce({ document_key: key, issued }: DocumentRow, documents: readonly DocumentRow[]): boolean {
  const notes = documents.filter((one) => one.series === "AV" && one.corrects_key === key);
  const [note] = notes;
  if (notes.length !== 1 || !note?.issued || !issued) return false;
  const [undoing, undone] = [JSON.parse(note.issued), JSON.parse(issued)];
  const sums = ({ lines, vatGroups, totals, customer }: typeof undone) =>
    JSON.stringify([lines, vatGroups, totals, customer]);
  return sums(undoing) === sums(undone);
}

/** An invoice by the members that both sides hold, in one order. */
function shape({ customer, ...invoice }: SnapshotInvoice): unknown[] {
  const { id, status, subscriptionId, createdAt, paidAt, nextAttemptAt, subtotal, tax, total } = invoice;
  const { creditApplied, amountPaid, amountRemaining, lines, vatGroups, payments } = invoice;
  return [
    ...[id, status, subscriptionId, createdAt, paidAt, nextAttemptAt, subtotal, tax, total],
    ...[creditApplied, amountPaid, amountRemaining, lines, vatGroups, payments, customer],
  ];
}

function copyOf(row: Record<string, unknown> | undefined): unknown[] {
  if (!row) return [];
  const json = (value: unknown) => JSON.parse(String(value));
  return [
    ...[row.id, row.status, row.subscription_id, row.created_at, row.paid_at, row.next_attempt_at],
    ...[row.subtotal, row.tax, row.total, row.credit_applied, row.amount_paid, row.amount_remaining],
    ...[json(row.lines), json(row.vat_groups), json(row.payments), json(row.details)],
  ];
}
