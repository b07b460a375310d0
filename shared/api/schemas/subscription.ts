import * as z from "zod";
import { id, line, paragraph } from "./text.ts";

/** `POST /v1/subscription/previews` */
export const previewBody = z.strictObject({
  priceId: id,
  quantity: z.int().min(1).max(10_000).optional(),
  couponCode: line(100).optional(),
});

/** `POST /v1/subscription/changes` */
export const changeBody = z.strictObject({
  previewId: id,
  /** The `version` of the portal's `terms`, where a person accepted them. */
  termsVersion: line(200).optional(),
});

/** `POST /v1/subscription/cancellation`; the body may be empty. */
export const cancellationBody = z.strictObject({
  feedback: z
    .enum([
      "customer_service",
      "low_quality",
      "missing_features",
      "other",
      "switched_service",
      "too_complex",
      "too_expensive",
      "unused",
    ])
    .nullable()
    .optional(),
  comment: paragraph().nullable().optional(),
});

/** The body of a POST that says all it has to say by its address. */
export const emptyBody = z.strictObject({});
