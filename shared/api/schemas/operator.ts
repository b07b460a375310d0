import * as z from "zod";
import { line } from "./text.ts";

/** `POST /operator/api-keys` */
export const apiKeyBody = z.strictObject({ name: line(100) });

/** `POST /operator/reconcile`: one customer, or a slice of all after one. */
export const reconcileBody = z.strictObject({ customer: line().optional(), after: line().optional() });

/** `POST /operator/events/replay`: those that are named, or all. */
export const replayBody = z.strictObject({ ids: z.array(line(255)).max(1_000).optional() });
