import * as z from "zod";
import { line } from "./text.ts";

const date = z.iso.date();

/** The query of every list. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z.string().max(200).optional(),
});

/** `GET /v1/invoices`; `from` and `to` are days of issue, both included. */
export const invoicesQuery = pageQuery.extend({
  type: z.enum(["invoice", "credit_note"]).optional(),
  status: z.enum(["draft", "open", "paid", "void", "uncollectible", "issued"]).optional(),
  from: date.optional(),
  to: date.optional(),
  q: line(100).optional(),
});

/** `GET /v1/invoices/export` */
export const exportQuery = z.strictObject({
  format: z.enum(["csv"]),
  from: date.optional(),
  to: date.optional(),
});

/** `GET /v1/invoices/{id}/document`: the newest, or an older one by its number. */
export const documentQuery = z.strictObject({ number: line(35).optional() });

export type InvoicesQuery = z.infer<typeof invoicesQuery>;
