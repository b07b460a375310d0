import type { Preview } from "../../shared/api/types/index.ts";
import { makePreview, type WantedChange } from "../operations/preview.ts";
import { reopenAccount } from "../operations/reopen-account.ts";
import type { Context, Request } from "./context.ts";

/** What a change of plan would cost now: a price that is locked for fifteen minutes. */
export async function previewChange(
  context: Context,
  request: Request,
  wanted: WantedChange,
): Promise<Preview> {
  await reopenAccount(context, request);
  return makePreview(context, request.customerId, wanted);
}
