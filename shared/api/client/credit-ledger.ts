import type { CreditLedger } from "../types/index.ts";
import type { Api } from "./api.ts";

/** The credit that is left and what changed it, newest first. `limit` is 1–100. */
export const getCreditLedger = (
  api: Api,
  query: { limit?: number; cursor?: string | null } = {},
): Promise<CreditLedger> => api.request({ path: "/v1/credit-ledger", query });
