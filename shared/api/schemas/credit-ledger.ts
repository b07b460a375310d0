import { auditQuery } from "./audit.ts";

/** `GET /v1/credit-ledger`: a list whose cursor is a number, as that of the audit. */
export const creditLedgerQuery = auditQuery;
