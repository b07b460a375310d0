import type { AuditEntry, Page } from "../types/index.ts";
import type { Api } from "./api.ts";

/** Who did what, newest first; for the owner. `limit` is 1–100. */
export const listAudit = (
  api: Api,
  query: { limit?: number; cursor?: string | null },
): Promise<Page<AuditEntry>> => api.request({ path: "/v1/audit", query });
