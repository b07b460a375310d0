import { type SQL, sql } from "drizzle-orm";
import { documents } from "./schema.ts";

/** The printed number of a document row, `FA-2026-000123`, as SQL. */
export const documentNumber: SQL<string> = sql<string>`printf('%s-%d-%06d', ${documents.series}, ${documents.year}, ${documents.n})`;

/** The same from its parts. */
export function formatDocumentNumber(series: string, year: number, n: number): string {
  return `${series}-${year}-${String(n).padStart(6, "0")}`;
}
