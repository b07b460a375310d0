import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { documents } from "./schema.ts";

type Numbered = Record<"series" | "year" | "n", SQLiteColumn>;

/** The printed number of a document row, `FA-2026-000123`, as SQL; `NULL` where there is no row. */
export function numberOf({ series, year, n }: Numbered): SQL<string | null> {
  return sql<
    string | null
  >`CASE WHEN ${n} IS NULL THEN NULL ELSE printf('%s-%d-%06d', ${series}, ${year}, ${n}) END`;
}

/** The number of the document that a condition finds, as SQL. */
export function numberWhere(condition: SQL): SQL<string | null> {
  return sql<string | null>`(SELECT printf('%s-%d-%06d', series, year, n) FROM documents WHERE ${condition})`;
}

/** The same of a row that is there. */
export const documentNumber = numberOf(documents) as SQL<string>;
