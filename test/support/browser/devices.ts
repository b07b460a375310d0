import type { AuditEntry, AuditState, Device, DeviceApproval } from "../../../shared/api/types/index.ts";
import { NOW } from "./states.ts";

export const CHROME: Device = {
  id: "dev_1",
  name: "Chrome sur Linux",
  scope: "manage",
  user: { id: "u1", name: "Claire Dupont" },
  pairedAt: "2026-11-20T10:00:00.000Z",
  // Already the 24th in Paris.
  lastUsedAt: "2026-11-23T23:30:00.000Z",
};

export const FIREFOX: Device = {
  id: "dev_2",
  name: "Firefox sur Windows",
  scope: "read",
  user: { id: "u2", name: "Hugo Lemoine" },
  pairedAt: "2026-11-20T10:00:00.000Z",
  lastUsedAt: null,
};

export const DEVICES = [CHROME, FIREFOX];

/** A browser that asks, at 10 h 02 in Paris. */
export const APPROVAL: DeviceApproval = {
  userCode: "WDJB-MJHT",
  name: "Edge sur Windows",
  scope: "manage",
  requestedAt: "2026-11-24T09:02:00.000Z",
  expiresAt: "2026-11-24T09:12:00.000Z",
};

export const PRO: AuditState = {
  planName: "Pro",
  interval: "month",
  quantity: 1,
  status: "active",
  cancelAt: null,
  scheduledPlanName: null,
};

let count = 0;

/** Something that Claire Dupont did on 12 November. */
export function entry(action: AuditEntry["action"], more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: ++count,
    at: NOW,
    date: "2026-11-12",
    actor: { kind: "user", id: "u1", name: "Claire Dupont" },
    action,
    outcome: "succeeded",
    before: null,
    after: null,
    device: null,
    paymentMethod: null,
    requestId: "req_7Q4M2XH9",
    ...more,
  };
}

/** One line of each kind of outcome. */
export const AUDIT = ["succeeded", "declined", "requires_action", "processing", "stale", "refused"].map(
  (outcome) => entry("pay", { outcome }),
);
