import * as z from "zod";
import { pageQuery } from "./invoices.ts";
import { id, issue } from "./text.ts";

const date = z.iso.date();

/** `GET /v1/documents`; `from` and `to` are days of issue, both included. */
export const issuedQuery = pageQuery.extend({
  cursor: z
    .string()
    .refine((value) => /^\d{1,15}$/.test(value), issue("invalid_cursor", "is not a cursor of this list"))
    .optional(),
  from: date.optional(),
  to: date.optional(),
  invoice: id.optional(),
});
