import type { BillingDetails, BillingDetailsPatch } from "../types/index.ts";
import type { Api } from "./api.ts";

const path = "/v1/billing-details";

export const getBillingDetails = (api: Api): Promise<BillingDetails> => api.request({ path });

/** Merges; `null` clears a member. 422 names the members that are refused. */
export const updateBillingDetails = (api: Api, body: BillingDetailsPatch): Promise<BillingDetails> =>
  api.request({ method: "PATCH", path, body });
