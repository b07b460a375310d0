import type { Page, RequiredAction, SavedPaymentMethod } from "../types/index.ts";
import type { Api } from "./api.ts";

const path = "/v1/payment-methods";
const one = (id: string): string => `${path}/${encodeURIComponent(id)}`;

/** What is on file, the default first. */
export const listPaymentMethods = (api: Api): Promise<Page<SavedPaymentMethod>> => api.request({ path });

/** Where the customer enters another card or account; it becomes the default. */
export const setupPaymentMethod = (api: Api, key: string): Promise<RequiredAction> =>
  api.request({ method: "POST", path: `${path}/setup`, key });

/** Charges go to this one from now on. Answers the list as it now is. */
export const setDefaultPaymentMethod = (api: Api, id: string): Promise<Page<SavedPaymentMethod>> =>
  api.request({ method: "PUT", path: `${one(id)}/default` });

/** Answers the list without it. 409 `payment_method_in_use` for the default of a subscription that runs. */
export const removePaymentMethod = (api: Api, id: string): Promise<Page<SavedPaymentMethod>> =>
  api.request({ method: "DELETE", path: one(id) });
