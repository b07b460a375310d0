import type { ChangeResult, Invoice, InvoiceSummary, LegalDocument, Page } from "../types/index.ts";
import type { Api } from "./api.ts";

export interface InvoiceQuery {
  /** Searches number, description and amount. */
  q?: string;
  /** First and last issue date, `YYYY-MM-DD`, both included. */
  from?: string;
  to?: string;
  /** 1–100. */
  limit?: number;
  cursor?: string | null;
}

const one = (id: string): string => `/v1/invoices/${encodeURIComponent(id)}`;

/** Newest first. */
export const listInvoices = (api: Api, query: InvoiceQuery): Promise<Page<InvoiceSummary>> =>
  api.request({ path: "/v1/invoices", query: { ...query } });

/** With lines, VAT groups and payments. */
export const getInvoice = (api: Api, id: string): Promise<Invoice> => api.request({ path: one(id) });

/** The frozen document; 404 for a draft. */
export const getDocument = (api: Api, id: string): Promise<LegalDocument> =>
  api.request({ path: `${one(id)}/document` });

/** Pays an open invoice now. Money may move. */
export const payInvoice = (api: Api, id: string, key: string): Promise<ChangeResult> =>
  api.request({ method: "POST", path: `${one(id)}/payments`, key });
