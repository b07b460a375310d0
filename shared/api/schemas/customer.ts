import * as z from "zod";
import { billingDetailsPatch } from "./billing-details.ts";
import { email, id, issue, line } from "./text.ts";

/** BCP 47, as `Intl` takes it: `en-GB-FR` looks like one and is none. */
export const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { abort: true })
  .max(35)
  .refine(isTag, issue("invalid_format", "is no language tag"));

function isTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** The host's own id of a customer, in the path. */
export const customerParams = z.strictObject({ externalId: id });

/** `PUT /v1/customers/{externalId}` */
export const customerBody = z.strictObject({
  name: line(),
  email,
  locale,
  billingDetails: billingDetailsPatch.optional(),
  usage: z.record(line(50), z.number().min(0).max(1e15)).optional(),
});

/** `POST /v1/portal-sessions` */
export const portalSessionBody = z.strictObject({
  customer: id,
  user: z.strictObject({ id, name: line(), email }),
  role: z.enum(["owner", "viewer"]),
  locale: locale.optional(),
});

export type CustomerBody = z.infer<typeof customerBody>;
export type PortalSessionBody = z.infer<typeof portalSessionBody>;
