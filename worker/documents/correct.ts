import type { InvoiceCorrection } from "../../shared/api/types/index.ts";
import type { SellerProfile } from "../../shared/seller.ts";
import { dateInZone } from "../../shared/time.ts";
import type { Database, Statement } from "../db/database.ts";
import { insertDocument, settleDocument } from "../db/documents.ts";
import type { IssuedDocument, SettledDocument } from "../db/wire/legal-document.ts";

/** An issued invoice as it stands: `key` is that of its newest document. */
export interface Standing {
  key: string;
  issued: IssuedDocument;
  settled: SettledDocument | null;
}

interface Correcting {
  db: Database;
  customerId: string;
  invoiceId: string;
  seller: SellerProfile;
  /** billingClock, epoch milliseconds. */
  now: number;
}

/** The same invoice made out to other details. */
export function corrected(issued: IssuedDocument, correction: InvoiceCorrection): IssuedDocument {
  const { orderReference = issued.orderReference, ...party } = correction;
  return { ...issued, orderReference, customer: { ...issued.customer, ...party } };
}

/**
 * A credit note on an invoice and the invoice that replaces it: documents only, net zero; the payment of the
 * first settles the second (CGI ann. II art. 242 nonies A; BOFiP: a wrong mention is put right by a credit note).
 */
export function correctDocuments(
  standing: Standing,
  replacement: IssuedDocument,
  { db, customerId, invoiceId, seller, now }: Correcting,
): Statement[] {
  const revision = Number(standing.key.split(":").at(-1));
  const common = {
    date: dateInZone(now, seller.timeZone),
    customerId,
    subjectId: invoiceId,
    correctsKey: standing.key,
    createdAt: now,
  };
  const reason = {
    code: "AAI",
    text: "Correction des coordonnées du client, sans incidence sur les montants.",
  } as const;
  const mentions = [...standing.issued.mentions.filter(({ code }) => code !== "AAI"), reason];
  const key = `invoice:${invoiceId}:${revision + 1}`;
  const noteKey = `correction:${invoiceId}:${revision}`;
  return [
    insertDocument(db, {
      ...common,
      key: noteKey,
      series: "AV",
      issued: {
        ...standing.issued,
        kind: "credit_note",
        businessProcess: "S2",
        dueDate: null,
        mentions,
      } satisfies IssuedDocument,
    }),
    settleDocument(db, noteKey, { date: common.date, means: { kind: "offset" }, paymentKey: null }),
    insertDocument(db, {
      ...common,
      key,
      series: "FA",
      issued: { ...replacement, mentions } satisfies IssuedDocument,
    }),
    ...(standing.settled ? [settleDocument(db, key, standing.settled)] : []),
  ];
}
