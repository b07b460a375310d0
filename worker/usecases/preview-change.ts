import type { Preview } from "../../shared/api/types/index.ts";
import { makePreview, type WantedChange } from "../operations/preview.ts";
import type { Context, Request } from "./context.ts";

/** What a change of plan would cost now: a price that is locked for fifteen minutes. */
export function previewChange(context: Context, request: Request, wanted: WantedChange): Promise<Preview> {
  return makePreview(context, request.customerId, wanted);
}
