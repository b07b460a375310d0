import * as z from "zod";
import { pageQuery } from "./invoices.ts";
import { issue } from "./text.ts";

/** `GET /v1/audit` */
export const auditQuery = pageQuery.extend({
  cursor: z
    .string()
    .refine((value) => /^\d{1,15}$/.test(value), issue("invalid_cursor", "is not a cursor of this list"))
    .optional(),
});
