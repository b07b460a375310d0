import type {
  ChangeResult,
  Invoice,
  InvoiceCorrected,
  InvoiceCorrection,
  InvoiceSummary,
  LegalDocument,
  Page,
  ProviderDocument,
} from "../types/index.ts";
import type { Api } from "./api.ts";

export interface InvoiceQuery {
  type?: InvoiceSummary["type"];
  status?: InvoiceSummary["status"] | "";
  /** Searches number and description. */
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

/** The frozen document, the newest or the one of a number; 404 for a draft. */
export const getDocument = (api: Api, id: string, number?: string): Promise<LegalDocument> =>
  api.request({ path: `${one(id)}/document`, query: { number } });

/** The same where it may also be one that the provider made, before this product was in use. */
export const getShownDocument = (
  api: Api,
  id: string,
  number?: string,
): Promise<LegalDocument | ProviderDocument> =>
  api.request({ path: `${one(id)}/document`, query: { number } });

/** Puts right who an issued invoice is made out to: a credit note and a new invoice, nothing is paid. */
export const correctInvoice = (
  api: Api,
  id: string,
  body: InvoiceCorrection,
  key: string,
): Promise<InvoiceCorrected> => api.request({ method: "POST", path: `${one(id)}/corrections`, body, key });

/** Pays an open invoice now. Money may move. */
export const payInvoice = (api: Api, id: string, key: string): Promise<ChangeResult> =>
  api.request({ method: "POST", path: `${one(id)}/payments`, key });

/** The purchase journal of some days of issue: UTF-8, `;` between, decimal commas; a text without its mark. */
export const getJournal = (api: Api, days: Pick<InvoiceQuery, "from" | "to">): Promise<string> =>
  api.request({ path: "/v1/invoices/export", query: { format: "csv", ...days }, text: true });
