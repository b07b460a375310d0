import type { IssuedDocumentName, Page } from "../types/index.ts";
import type { Api } from "./api.ts";

export interface IssuedQuery {
  /** First and last issue date, `YYYY-MM-DD`, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Those of one invoice. */
  invoice?: string | undefined;
}

/** The most that a page holds. */
const LIMIT = 100;

/** Every document that was issued, newest first, those too that a correction replaced or made. */
export async function listDocuments(api: Api, query: IssuedQuery): Promise<IssuedDocumentName[]> {
  const all: IssuedDocumentName[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<IssuedDocumentName> = await api.request({
      path: "/v1/documents",
      query: { ...query, limit: LIMIT, cursor },
    });
    all.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}
