import * as z from "zod";
import { locale } from "./customer.ts";
import { id, line } from "./text.ts";

/** `POST /operator/api-keys` */
export const apiKeyBody = z.strictObject({ name: line(100) });

/** `POST /operator/reconcile`: one customer, or a slice of all after one. */
export const reconcileBody = z.strictObject({ customer: line().optional(), after: line().optional() });

/**
 * `GET /operator/provider-customers`: `idFrom` names the metadata that holds the host's own id, `adopt` takes the
 * provider's where there is none.
 */
export const providerCustomersQuery = z.strictObject({
  after: line().optional(),
  idFrom: line(40).optional(),
  adopt: z.literal("true").optional(),
});

/** `POST /operator/backfill`: whose account it is. */
export const backfillBody = z.strictObject({
  customer: id,
  providerCustomerId: line(),
  name: z.string().max(500),
  email: z.string().max(500),
  locale: locale.catch("fr"),
});

/** `POST /operator/events/replay`: those that are named, or all. */
export const replayBody = z.strictObject({ ids: z.array(line(255)).max(1_000).optional() });
