import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { type Database, type Statement, statement } from "./database.ts";

/**
 * Inserts or replaces rows by their primary key `id`, in one statement with one bound parameter (D1
 * takes 100 parameters a statement and 2 MB a value).
 */
export function bulkUpsert<T extends SQLiteTable>(
  db: Database,
  table: T,
  rows: readonly T["$inferInsert"][],
): Statement {
  const columns = Object.entries(getTableColumns(table));
  const packed = rows.map((row) =>
    columns.map(([member, column]) => {
      const value = (row as Record<string, unknown>)[member] ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    }),
  );
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const values = columns.map((_, position) => sql.raw(`value ->> ${position}`));
  const replaced = columns
    .filter(([, column]) => column.name !== "id")
    .map(([, { name }]) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`);
  return statement(
    db,
    sql`
    INSERT INTO ${sql.identifier(getTableName(table))} (${sql.join(names, sql`, `)})
    SELECT ${sql.join(values, sql`, `)} FROM json_each(${JSON.stringify(packed)}) WHERE true
    ON CONFLICT (id) DO UPDATE SET ${sql.join(replaced, sql`, `)}`,
  );
}
