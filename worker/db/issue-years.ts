import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";

/**
 * The years in which something was issued to a customer, newest first: from each year the index leads to the
 * one before it, so that only as many rows are read as there are years.
 */
export function issueYears(db: Database, customerId: string) {
  const newest = (series: "FA" | "AV") =>
    sql`coalesce((SELECT max(issue_date) FROM documents
      WHERE customer_id = ${customerId} AND series = ${series} AND issue_date < found.year || '-01-01'), '')`;
  const before = sql`substr(max(${newest("FA")}, ${newest("AV")}), 1, 4)`;
  const years = sql`(WITH RECURSIVE found(year) AS (
      SELECT '9999' UNION ALL SELECT ${before} FROM found WHERE found.year <> ''
    ) SELECT CAST(year AS INTEGER) AS year FROM found WHERE year NOT IN ('', '9999'))`;
  return db.select({ year: sql<number>`year`.as("year") }).from(years);
}
