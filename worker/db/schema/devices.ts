import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { DeviceScope } from "../../../shared/api/types/index.ts";

/** original: paired browser extensions. */
export const devices = sqliteTable(
  "devices",
  {
    id: text().primaryKey(),
    customerId: text("customer_id").notNull(),
    userId: text("user_id").notNull(),
    userName: text("user_name").notNull(),
    /** What the browser calls itself. */
    name: text().notNull(),
    scope: text().$type<DeviceScope>().notNull(),
    pairedAt: integer("paired_at").notNull(),
    lastUsedAt: integer("last_used_at"),
    revokedAt: integer("revoked_at"),
  },
  (t) => [index("devices_customer").on(t.customerId, t.userId)],
);

export type DeviceCodeState = "pending" | "approved" | "refused" | "used";

/** original: pairings under way (RFC 8628). */
export const deviceCodes = sqliteTable(
  "device_codes",
  {
    /** SHA-256 of the device code. */
    hash: text().primaryKey(),
    /** Eight letters without the dash. */
    userCode: text("user_code").notNull(),
    name: text().notNull(),
    scope: text().$type<DeviceScope>().notNull(),
    state: text().$type<DeviceCodeState>().notNull(),
    deviceId: text("device_id"),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    polledAt: integer("polled_at"),
    /** Milliseconds that must lie between two polls; grows with each one that came too soon. */
    interval: integer().notNull(),
  },
  (t) => [uniqueIndex("device_codes_pending").on(t.userCode).where(sql`state = 'pending'`)],
);

/** original: refresh tokens by their SHA-256; those of one device are a family (RFC 9700 section 4.14.2). */
export const refreshTokens = sqliteTable(
  "refresh_tokens",
  {
    hash: text().primaryKey(),
    deviceId: text("device_id").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    /** When it was spent: one that is spent again ends the family. */
    usedAt: integer("used_at"),
  },
  (t) => [index("refresh_tokens_device").on(t.deviceId)],
);
