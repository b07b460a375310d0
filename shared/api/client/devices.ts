import type { Device, DeviceApproval, DeviceDecided, DeviceDecision, Page } from "../types/index.ts";
import type { Api } from "./api.ts";

const path = "/v1/devices";

/** Newest first, at most 100: an owner sees every device of the customer, a viewer their own. */
export const listDevices = (api: Api): Promise<Page<Device>> => api.request({ path });

/** Ends a device: its next request is refused. 404 for one that was ended before. */
export const endDevice = (api: Api, id: string): Promise<void> =>
  api.request({ method: "DELETE", path: `${path}/${encodeURIComponent(id)}` });

/** Who waits with a code. 404 when nobody does, or does not any more; 429 after too many of these. */
export const getApproval = (api: Api, userCode: string): Promise<DeviceApproval> =>
  api.request({ path: `${path}/approvals/${encodeURIComponent(userCode)}` });

/** Lets a browser in, or turns it away. 403 when it asks for more than the session may give. */
export const decideDevice = (api: Api, body: DeviceDecision, key: string): Promise<DeviceDecided> =>
  api.request({ method: "POST", path: `${path}/approvals`, body, key });
