import { notFound, ProblemError, validationFailed } from "../../shared/api/problem.ts";
import type { InvoiceCorrected, InvoiceCorrection, LegalDocument } from "../../shared/api/types/index.ts";
import { insertAudit } from "../db/audit.ts";
import { billingNow, selectCustomerAccount } from "../db/customers.ts";
import { runBatch } from "../db/database.ts";
import { isLatestDocument, isUncredited, latestDocument } from "../db/documents.ts";
import { guard, guarded, holds, StaleBatch } from "../db/guard.ts";
import { invoiceById } from "../db/invoices.ts";
import { subscriptionsOf } from "../db/subscriptions.ts";
import { type IssuedDocument, legalDocument, type SettledDocument } from "../db/wire/legal-document.ts";
import { correctDocuments, corrected } from "../documents/correct.ts";
import { taxTreatment } from "../domain/tax-treatment.ts";
import type { Context, Request } from "./context.ts";

/**
 * Puts right who an issued invoice is made out to: a credit note and a new invoice, no provider is called.
 * Throws `not_found` for what has no invoice that stands whole (a second credit note on one that is taken back, if
 * only in part, would take back more than it says), `validation_failed` for a correction that says nothing
 * new or would change the tax, and `operation_in_progress` when another correction was faster.
 */
export async function correctInvoice(
  context: Context,
  request: Request,
  invoiceId: string,
  correction: InvoiceCorrection,
): Promise<InvoiceCorrected> {
  const { db, seller, requestId } = context;
  const { customerId, actor } = request;
  const [accounts, documents, invoices] = await db.batch([
    selectCustomerAccount(db, customerId),
    latestDocument(db, customerId, invoiceId, ["FA"]),
    invoiceById(db, customerId, invoiceId),
  ]);
  const standing = documents[0];
  const status = invoices[0]?.status;
  if (!standing || (status !== "paid" && status !== "open")) throw notFound("invoice that stands");
  const issued = standing.issued as IssuedDocument;
  const replacement = corrected(issued, correction);
  checkCorrection(issued, replacement, seller.party.address.country);

  const now = billingNow(accounts[0]?.account ?? null, context.wallClock());
  const { key } = standing;
  const settled = standing.settled as SettledDocument | null;
  const statements = [
    guard(db, isLatestDocument(invoiceId, key)),
    guard(db, isUncredited(key)),
    ...correctDocuments({ key, issued, settled }, replacement, { db, customerId, invoiceId, seller, now }),
    insertAudit(db, {
      customerId,
      at: context.wallClock(),
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      action: "correct",
      detail: null,
      requestId,
    }),
  ];
  try {
    await guarded(() => runBatch(db, statements));
  } catch (error) {
    if (!(error instanceof StaleBatch)) throw error;
    // A correction by somebody else leaves a newer one that stands; a refund leaves none.
    if (await holds(db, isLatestDocument(invoiceId, key))) throw notFound("invoice that stands whole");
    throw new ProblemError("operation_in_progress", "This invoice was just corrected. Look at it again.");
  }
  return readCorrected(context, customerId, invoiceId);
}

/** Never a country or a tax category: that would be another sale. */
function checkCorrection(before: IssuedDocument, after: IssuedDocument, home: string): void {
  if (
    JSON.stringify([before.customer, before.orderReference]) ===
    JSON.stringify([after.customer, after.orderReference])
  ) {
    throw validationFailed([
      { pointer: "", code: "required", detail: "says nothing but what the invoice says" },
    ]);
  }
  const country = (document: IssuedDocument): string => document.customer.address?.country ?? home;
  if (country(before) !== country(after)) {
    const detail = "is not the country of the invoice, which no correction may change";
    throw validationFailed([{ pointer: "/address/country", code: "out_of_range", detail }]);
  }
  if (taxTreatment(home, before.customer).category !== taxTreatment(home, after.customer).category) {
    const detail = "would change how the invoice is taxed";
    throw validationFailed([{ pointer: "/vatId", code: "out_of_range", detail }]);
  }
}

async function readCorrected(
  { db }: Context,
  customerId: string,
  invoiceId: string,
): Promise<InvoiceCorrected> {
  const [notes, news, invoices, subscriptions] = await db.batch([
    latestDocument(db, customerId, invoiceId, ["AV"]),
    latestDocument(db, customerId, invoiceId, ["FA"]),
    invoiceById(db, customerId, invoiceId),
    subscriptionsOf(db, customerId),
  ]);
  const contract = subscriptions.find(({ row }) => row.id === invoices[0]?.subscriptionId);
  const whole = (row: (typeof notes)[number] | undefined): LegalDocument => {
    if (!row) throw notFound("document");
    return legalDocument(row, contract?.reference ?? null);
  };
  return { creditNote: whole(notes[0]), invoice: whole(news[0]) };
}
