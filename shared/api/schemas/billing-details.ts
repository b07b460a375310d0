import * as z from "zod";
import type { Address, BillingDetailsPatch, InvoiceCorrection } from "../types/index.ts";
import { email, issue, line } from "./text.ts";
import { isSiren, isVatId } from "./vat-id.ts";

const address = z.strictObject({
  line1: line(),
  line2: line().nullable().default(null),
  postalCode: line(20),
  city: line(),
  country: z
    .string()
    .refine(
      (value) => /^[A-Z]{2}$/.test(value),
      issue("invalid_country", "is not a country of ISO 3166-1, such as FR"),
    ),
}) satisfies z.ZodType<Address>;

const siren = z
  .string()
  .transform((value) => value.replace(/[\s\u00a0\u202f]/g, ""))
  .refine(isSiren, issue("invalid_siren", "is not a SIREN: nine digits with a right key"));

const vatId = z
  .string()
  .transform((value) => value.replace(/[\s\u00a0\u202f.-]/g, "").toUpperCase())
  .refine(isVatId, issue("invalid_vat_id", "is not a VAT number of its country"));

/** `POST /v1/invoices/{id}/corrections`: what may be put right of who an invoice is made out to. */
export const invoiceCorrection = z.strictObject({
  name: line().optional(),
  siren: siren.nullable().optional(),
  vatId: vatId.nullable().optional(),
  orderReference: line(100).nullable().optional(),
  address: address.nullable().optional(),
}) satisfies z.ZodType<InvoiceCorrection>;

/** `PATCH /v1/billing-details`: a missing member stays as it is, `null` clears it. */
export const billingDetailsPatch = z.strictObject({
  name: line().optional(),
  email: email.nullable().optional(),
  invoiceEmails: z
    .array(email)
    .max(10)
    .nullable()
    .transform((emails) => emails ?? [])
    .optional(),
  siren: siren.nullable().optional(),
  vatId: vatId.nullable().optional(),
  orderReference: line(100).nullable().optional(),
  address: address.nullable().optional(),
}) satisfies z.ZodType<BillingDetailsPatch>;
