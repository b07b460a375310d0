import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Role } from "../../../shared/api/types/index.ts";

/** original: portal sessions; a token is good for as long as its row is not revoked. */
export const portalSessions = sqliteTable(
  "portal_sessions",
  {
    id: text().primaryKey(),
    customerId: text("customer_id").notNull(),
    userId: text("user_id").notNull(),
    role: text().$type<Role>().notNull(),
    expiresAt: integer("expires_at").notNull(),
    revokedAt: integer("revoked_at"),
  },
  (t) => [index("portal_sessions_user").on(t.customerId, t.userId)],
);

/** original: the host's keys, by their SHA-256. */
export const apiKeys = sqliteTable("api_keys", {
  hash: text().primaryKey(),
  name: text().notNull(),
  createdAt: integer("created_at").notNull(),
  lastUsedAt: integer("last_used_at"),
  revokedAt: integer("revoked_at"),
});
