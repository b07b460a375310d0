import { notFound } from "../../shared/api/problem.ts";
import { invoiceCorrection } from "../../shared/api/schemas/billing-details.ts";
import { documentQuery, exportQuery, invoicesQuery } from "../../shared/api/schemas/invoices.ts";
import { emptyBody } from "../../shared/api/schemas/subscription.ts";
import { decodeCursor, encodeCursor } from "../db/cursor.ts";
import { issuedDocuments, latestDocument } from "../db/documents.ts";
import { invoiceById, invoicePage } from "../db/invoices.ts";
import { issuedPage } from "../db/issued-list.ts";
import { readAs } from "../db/read.ts";
import { subscriptionsOf } from "../db/subscriptions.ts";
import { hasProviderDocument, wireInvoice, wireInvoiceSummary } from "../db/wire/invoice.ts";
import { legalDocument } from "../db/wire/legal-document.ts";
import { purchaseJournal } from "../db/wire/purchase-journal.ts";
import { correctInvoice } from "../usecases/correct-invoice.ts";
import { payInvoice } from "../usecases/pay-invoice.ts";
import { providerDocument } from "../usecases/provider-document.ts";
import { param, type Route, route } from "./route.ts";

const PAGE = 20;
/** More documents than one invoice ever has. */
const DOCUMENTS = 100;

export const invoiceRoutes: Route[] = [
  route({
    method: "GET",
    path: "/v1/invoices",
    access: "session",
    query: invoicesQuery.refine(({ cursor }) => cursor === undefined || decodeCursor(cursor) !== null, {
      path: ["cursor"],
      params: { code: "invalid_cursor" },
      message: "is not a cursor of this list",
    }),
    async handle({ context, reader, query }) {
      const { db, seller } = context;
      const { limit = PAGE, cursor, ...filter } = query;
      const after = cursor === undefined ? null : decodeCursor(cursor);
      const page = invoicePage(db, reader.customerId, limit, { ...filter, zone: seller.timeZone }, after);
      const { now, rows } = await readAs(db, reader, context.wallClock(), [page]);
      const data = rows[0].slice(0, limit);
      const nextCursor = rows[0].length > limit ? encodeCursor(data.at(-1)) : null;
      return {
        status: 200,
        body: { data: data.map((row) => wireInvoiceSummary(row, seller.timeZone)), nextCursor },
        now,
      };
    },
  }),
  route({
    method: "GET",
    path: "/v1/invoices/export",
    access: "session",
    query: exportQuery,
    async handle({ context, reader, query }) {
      const { db } = context;
      const issued = issuedDocuments(db, reader.customerId, query);
      const { now, rows } = await readAs(db, reader, context.wallClock(), [issued]);
      const file = { type: "text/csv; charset=utf-8", name: "journal-des-achats.csv" };
      return { status: 200, body: purchaseJournal(rows[0]), file, now };
    },
  }),
  route({
    method: "GET",
    path: "/v1/invoices/:id",
    access: "session",
    async handle(call) {
      const { context, reader } = call;
      const { db, seller } = context;
      const id = param(call, "id");
      const { now, rows } = await readAs(db, reader, context.wallClock(), [
        invoiceById(db, reader.customerId, id),
        issuedPage(db, reader.customerId, DOCUMENTS, { invoice: id }, null),
      ]);
      const [invoices, documents] = rows;
      const invoice = invoices[0];
      if (!invoice) throw notFound("invoice");
      return { status: 200, body: wireInvoice(invoice, documents, seller.timeZone), now };
    },
  }),
  route({
    method: "GET",
    path: "/v1/invoices/:id/document",
    access: "session",
    query: documentQuery,
    async handle(call) {
      const { context, reader } = call;
      const { db } = context;
      const { customerId } = reader;
      const id = param(call, "id");
      const { now, rows } = await readAs(db, reader, context.wallClock(), [
        latestDocument(db, customerId, id, ["FA", "AV"], call.query.number),
        invoiceById(db, customerId, id),
        subscriptionsOf(db, customerId),
      ]);
      const [documents, invoices, subscriptions] = rows;
      const [document, invoice] = [documents[0], invoices[0]];
      if (!document && invoice && hasProviderDocument(invoice)) {
        const { id, providerNumber: number } = invoice;
        return { status: 200, body: await providerDocument(context, customerId, { id, number }), now };
      }
      if (!document) throw notFound("document");
      const contract = subscriptions.find(({ row }) => row.id === invoices[0]?.subscriptionId);
      return { status: 200, body: legalDocument(document, contract?.reference ?? null), now };
    },
  }),
  route({
    method: "POST",
    path: "/v1/invoices/:id/corrections",
    access: "owner",
    body: invoiceCorrection,
    idempotency: "alone",
    async handle(call) {
      const body = await correctInvoice(call.context, call.request, param(call, "id"), call.body);
      return { status: 201, body };
    },
  }),
  route({
    method: "POST",
    path: "/v1/invoices/:id/payments",
    access: "owner",
    body: emptyBody,
    bodyOptional: true,
    idempotency: "operation",
    async handle(call) {
      return { status: 200, body: await payInvoice(call.context, call.request, param(call, "id")) };
    },
  }),
];
