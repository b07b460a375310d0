import type {
  AcknowledgmentDocument,
  Cancellation,
  CancellationFeedback,
  Subscription,
} from "../types/index.ts";
import type { Api } from "./api.ts";

const path = "/v1/subscription/cancellation";

export interface CancellationRequest {
  feedback?: CancellationFeedback;
  comment?: string;
}

/** What cancelling does, or did. */
export const getCancellation = (api: Api): Promise<Cancellation> => api.request({ path });

/** Ends the subscription at the end of what is paid; again: nothing happens. */
export const cancelSubscription = (api: Api, body: CancellationRequest, key: string): Promise<Subscription> =>
  api.request({ method: "POST", path, body, key });

/** Takes a cancellation back. */
export const resumeSubscription = (api: Api): Promise<Subscription> =>
  api.request({ method: "DELETE", path });

/** What the acknowledgment's PDF is drawn from. */
export const getAcknowledgment = (api: Api): Promise<AcknowledgmentDocument> =>
  api.request({ path: `${path}/document` });
