import type { ChangeResult, Preview, Subscription } from "../types/index.ts";
import type { Api } from "./api.ts";

export interface PreviewRequest {
  priceId: string;
  quantity?: number;
  couponCode?: string;
}

/** `{ subscription: null }` if there never was one. */
export const getSubscription = (api: Api): Promise<{ subscription: Subscription | null }> =>
  api.request({ path: "/v1/subscription" });

/** A locked price of a change, or of a first subscription. */
export const createPreview = (api: Api, body: PreviewRequest): Promise<Preview> =>
  api.request({ method: "POST", path: "/v1/subscription/previews", body });

/** Does what was previewed, at the previewed price. Money may move. */
export const confirmChange = (
  api: Api,
  previewId: string,
  key: string,
  termsVersion?: string,
): Promise<ChangeResult> =>
  api.request({
    method: "POST",
    path: "/v1/subscription/changes",
    body: { previewId, ...(termsVersion && { termsVersion }) },
    key,
  });

/** Asks the provider again how a change or a payment went; 402 after a decline. */
export const settleChange = (api: Api, id: string): Promise<ChangeResult> =>
  api.request({ path: `/v1/subscription/changes/${encodeURIComponent(id)}` });

/** Drops the scheduled change; without one nothing happens. */
export const dropScheduledChange = (api: Api): Promise<Subscription> =>
  api.request({ method: "DELETE", path: "/v1/subscription/changes" });
