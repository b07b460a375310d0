import type { DocumentCustomer } from "../../shared/api/types/index.ts";
import type { SellerProfile } from "../../shared/seller.ts";
import type { Snapshot, SnapshotSubscription } from "../../shared/snapshot.ts";
import { dateInZone, timeInZone, toInstant } from "../../shared/time.ts";
import type { Database, Statement } from "../db/database.ts";
import { insertDocument } from "../db/documents.ts";
import { subscriptionRow } from "../db/projection.ts";
import type { IssuedAcknowledgment } from "../db/wire/acknowledgment.ts";
import { lastDayOfAccess } from "../domain/access.ts";
import { documentLanguage } from "../domain/document-language.ts";

interface Acknowledging {
  db: Database;
  customerId: string;
  operationId: string;
  seller: SellerProfile;
  /** Days of access that a refused payment leaves. */
  graceDays: number;
  requestedBy: string;
  /** billingClock, epoch milliseconds. */
  requestedAt: number;
  openNumbers: ReadonlyMap<string, string>;
  /** The customer's. */
  locale: string;
}

/** Confirms a cancellation on a durable medium (code de la consommation L215-1-1): what ends, when, who asked. */
export function acknowledgeCancellation(
  snapshot: Snapshot,
  subscription: SnapshotSubscription,
  acknowledging: Acknowledging,
): Statement {
  const { db, customerId, operationId, seller, graceDays, requestedAt } = acknowledging;
  const zone = seller.timeZone;
  const ends = subscription.cancelAt ?? subscription.periodEnd;
  const issued: IssuedAcknowledgment = {
    templateVersion: 1,
    kind: "acknowledgment",
    locale: documentLanguage(acknowledging.locale),
    requestedAt: toInstant(requestedAt),
    requestedDate: dateInZone(requestedAt, zone),
    requestedTime: timeInZone(requestedAt, zone),
    requestedBy: acknowledging.requestedBy,
    sentTo: snapshot.details.email,
    contract: { planName: subscription.planName, interval: subscription.interval },
    endDate: dateInZone(ends, zone),
    accessUntilDate: lastDayOfAccess(
      subscriptionRow(subscription, { customerId, snapshot, timeZone: zone, graceDays }).accessUntil,
      zone,
    ),
    openInvoices: snapshot.invoices
      .filter((invoice) => invoice.status === "open")
      .map((invoice) => ({
        number: acknowledging.openNumbers.get(invoice.id) ?? null,
        amountDue: invoice.amountRemaining,
        currency: invoice.currency,
      })),
    seller: seller.party,
    customer: party(snapshot),
  };
  return insertDocument(db, {
    key: `cancellation:${operationId}`,
    series: "RES",
    date: dateInZone(requestedAt, zone),
    customerId,
    subjectId: subscription.id,
    correctsKey: null,
    issued,
    createdAt: requestedAt,
  });
}

function party({ details }: Snapshot): DocumentCustomer {
  const { name, email, siren, vatId, address } = details;
  return { name, email, siren, vatId, address };
}
