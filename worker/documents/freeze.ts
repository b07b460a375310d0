import { sql } from "drizzle-orm";
import type { SellerProfile } from "../../shared/seller.ts";
import type { Snapshot, SnapshotInvoice } from "../../shared/snapshot.ts";
import { dateInZone } from "../../shared/time.ts";
import { raiseAlarm } from "../db/alarms.ts";
import type { Database, Statement } from "../db/database.ts";
import { insertDocument, latestInvoiceKey, settleDocument } from "../db/documents.ts";
import { issuedDocument } from "./issued.ts";
import { lawfulSums } from "./lawful-sums.ts";
import { lastPayment, paymentKey, settledDocument, settledNote } from "./paid.ts";

interface Freezing {
  db: Database;
  customerId: string;
  seller: SellerProfile;
  /** The customer's. */
  locale: string;
  /** billingClock, epoch milliseconds. */
  now: number;
  wallNow: number;
}

/**
 * The statements that give every invoice of a snapshot the legal documents it is due. Each of them does
 * nothing when its document already stands, so a snapshot may be applied as often as one likes.
 */
export function freezeDocuments(snapshot: Snapshot, freezing: Freezing): Statement[] {
  const contracts = snapshot.subscriptions.map((subscription) =>
    numberOnly(freezing, "AB", `contract:${subscription.id}`, subscription.id),
  );
  const oldestFirst = [...snapshot.invoices].sort((a, b) => a.createdAt - b.createdAt);
  return [...contracts, ...oldestFirst.flatMap((invoice) => freezeInvoice(invoice, oldestFirst, freezing))];
}

function freezeInvoice(
  invoice: SnapshotInvoice,
  all: readonly SnapshotInvoice[],
  freezing: Freezing,
): Statement[] {
  if (invoice.issuedBy === "provider" || isPending(invoice)) return [];
  const fitted = lawfulSums(invoice);
  if (!fitted) return [mismatch(invoice, freezing)];
  if (fitted.type === "credit_note") return freezeCreditNote(fitted, all, freezing);
  if (fitted.status === "paid") return [freezeIssued(fitted, freezing), ...settle(fitted, freezing)];
  return fitted.status === "open" ? [freezeIssued(fitted, freezing)] : cancelIssued(fitted, freezing);
}

/** Nobody has tried to pay it, or it is not final: it may come to nothing. */
function isPending({ status, payments }: SnapshotInvoice): boolean {
  return status === "draft" || (status === "open" && payments.length === 0);
}

/** What was charged is the truth, and no lawful document can be made of it: somebody has to look. */
function mismatch(invoice: SnapshotInvoice, { db, customerId, wallNow }: Freezing): Statement {
  const { id: subjectId, currency, subtotal, tax, total, vatGroups } = invoice;
  const lines = invoice.lines.map(({ amount, vatCategory, vatRate }) => ({ amount, vatCategory, vatRate }));
  return raiseAlarm(db, {
    kind: "tax_mismatch",
    subjectId,
    customerId,
    detail: { currency, subtotal, tax, total, vatGroups, lines },
    at: wallNow,
    onlyIf: sql`${invoice.status} <> 'void' AND NOT EXISTS (SELECT 1 FROM documents WHERE subject_id = ${subjectId})`,
  });
}

function freezeIssued(invoice: SnapshotInvoice, freezing: Freezing): Statement {
  const { db, customerId, seller, now } = freezing;
  // An operation that is not finished may still void an open invoice: a number would be lost on it.
  const mayBeVoided = sql`EXISTS (SELECT 1 FROM operations WHERE customer_id = ${customerId}
    AND kind = 'change' AND state IN ('claimed', 'sent', 'requires_action'))`;
  return insertDocument(db, {
    key: invoiceKey(invoice.id),
    series: "FA",
    date: dateInZone(now, seller.timeZone),
    customerId,
    subjectId: invoice.id,
    correctsKey: null,
    issued: issuedDocument(invoice, freezing),
    createdAt: now,
    ...(invoice.status === "open" && { onlyIf: sql`NOT ${mayBeVoided}` }),
  });
}

function settle(invoice: SnapshotInvoice, freezing: Freezing): Statement[] {
  const { db, seller } = freezing;
  const payment = lastPayment(invoice);
  const number = payment ? [numberOnly(freezing, "PA", paymentKey(payment), payment.id)] : [];
  return [...number, settleDocument(db, latestInvoiceKey(invoice.id), settledDocument(invoice, seller))];
}

function freezeCreditNote(
  note: SnapshotInvoice,
  all: readonly SnapshotInvoice[],
  freezing: Freezing,
): Statement[] {
  const { db, customerId, seller, now } = freezing;
  const key = `credit_note:${note.id}`;
  const settled = settledNote(note, all, seller);
  const insert = insertDocument(db, {
    key,
    series: "AV",
    date: dateInZone(now, seller.timeZone),
    customerId,
    subjectId: note.id,
    correctsKey: note.correctsInvoiceId && latestInvoiceKey(note.correctsInvoiceId),
    issued: issuedDocument(note, freezing),
    createdAt: now,
  });
  return [insert, ...(settled ? [settleDocument(db, key, settled)] : [])];
}

/** An invoice that was issued and then came to nothing is undone by a credit note, never by deletion. */
function cancelIssued(invoice: SnapshotInvoice, freezing: Freezing): Statement[] {
  const { db, customerId, seller, now } = freezing;
  const key = `void:${invoice.id}`;
  const date = dateInZone(now, seller.timeZone);
  const issued = issuedDocument({ ...invoice, type: "credit_note", status: "paid" }, freezing);
  const insert = insertDocument(db, {
    key,
    series: "AV",
    date,
    customerId,
    subjectId: invoice.id,
    correctsKey: latestInvoiceKey(invoice.id),
    issued,
    createdAt: now,
    onlyIf: sql`EXISTS (SELECT 1 FROM documents WHERE document_key = ${invoiceKey(invoice.id)})`,
  });
  return [insert, settleDocument(db, key, { date, means: { kind: "offset" }, paymentKey: null })];
}

function numberOnly(freezing: Freezing, series: "AB" | "PA", key: string, subjectId: string): Statement {
  const { db, customerId, seller, now } = freezing;
  const date = dateInZone(now, seller.timeZone);
  return insertDocument(db, {
    key,
    series,
    date,
    customerId,
    subjectId,
    correctsKey: null,
    issued: null,
    createdAt: now,
  });
}

/** The first revision of an invoice's document; a correction has a later one. */
function invoiceKey(invoiceId: string): string {
  return `invoice:${invoiceId}:1`;
}
