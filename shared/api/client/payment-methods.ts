import type { RequiredAction } from "../types/index.ts";
import type { Api } from "./api.ts";

/** Where the customer enters another card or account. */
export const setupPaymentMethod = (api: Api, key: string): Promise<RequiredAction> =>
  api.request({ method: "POST", path: "/v1/payment-methods/setup", key });
