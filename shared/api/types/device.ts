/** `read` sees and downloads like a viewer, `manage` changes and cancels like an owner. */
export type DeviceScope = "read" | "manage";

/** A paired browser extension. */
export interface Device {
  id: string;
  /** What the browser calls itself: "Chrome sur Linux". */
  name: string;
  scope: DeviceScope;
  /** Who paired it. */
  user: { id: string; name: string };
  pairedAt: string;
  lastUsedAt: string | null;
}

/** `GET /v1/devices/approvals/{userCode}`: which browser asks, and what it may do if one says yes. */
export interface DeviceApproval {
  /** `WDJB-MJHT` */
  userCode: string;
  name: string;
  scope: DeviceScope;
  requestedAt: string;
  expiresAt: string;
}

/** `POST /v1/devices/approvals` */
export interface DeviceDecision {
  userCode: string;
  approve: boolean;
}

/** `POST /v1/devices/approvals` answers 200 with it. */
export interface DeviceDecided {
  status: "approved" | "refused";
}
