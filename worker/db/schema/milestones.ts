import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** original: when something first was, which decides what comes after it. */
export const milestones = sqliteTable("milestones", {
  name: text().$type<"first_look">().primaryKey(),
  at: integer().notNull(),
});
