import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Device } from "../../shared/api/types/index.ts";
import { toInstant, toInstantOrNull } from "../../shared/time.ts";
import { insertAudit, type NewAuditEntry } from "./audit.ts";
import type { Database, Statement } from "./database.ts";
import { devices, users } from "./schema.ts";

export type DeviceRow = typeof devices.$inferSelect;

/** Whose devices one may see: a viewer their own, an owner all of the customer. */
export interface DeviceFilter {
  customerId: string;
  userId?: string;
}

export function pairedDevices(db: Database, { customerId, userId }: DeviceFilter) {
  return db
    .select()
    .from(devices)
    .where(
      and(
        eq(devices.customerId, customerId),
        userId === undefined ? undefined : eq(devices.userId, userId),
        isNull(devices.revokedAt),
      ),
    )
    .orderBy(desc(devices.pairedAt))
    .limit(100);
}

export function pairedDevice(db: Database, filter: DeviceFilter, id: string) {
  return db
    .select()
    .from(devices)
    .where(
      and(
        eq(devices.id, id),
        eq(devices.customerId, filter.customerId),
        filter.userId === undefined ? undefined : eq(devices.userId, filter.userId),
        isNull(devices.revokedAt),
      ),
    );
}

export function wireDevice(row: DeviceRow): Device {
  return {
    id: row.id,
    name: row.name,
    scope: row.scope,
    user: { id: row.userId, name: row.userName },
    pairedAt: toInstant(row.pairedAt),
    lastUsedAt: toInstantOrNull(row.lastUsedAt),
  };
}

export type NewDevice = Omit<DeviceRow, "lastUsedAt" | "revokedAt">;

export function insertDevice(db: Database, device: NewDevice): Statement {
  return db.insert(devices).values(device);
}

type EndedDevice = Pick<DeviceRow, "id" | "customerId" | "name">;
type EndedBy = Pick<NewAuditEntry, "actorKind" | "actorId" | "actorName" | "requestId"> & {
  outcome?: string;
};

/** Ends a device, and tells who did: one batch. */
export function endDevice(
  db: Database,
  { id, customerId, name }: EndedDevice,
  { outcome, ...by }: EndedBy,
  now: number,
): [Statement, Statement] {
  const detail = { ...(outcome && { outcome }), device: { id, name } };
  return [
    insertAudit(db, { ...by, customerId, at: now, action: "device_revoked", detail }),
    db
      .update(devices)
      .set({ revokedAt: now })
      .where(and(eq(devices.id, id), isNull(devices.revokedAt))),
  ];
}

/** Last use, at most once an hour a device. */
export function touchDevice(db: Database, id: string, now: number): Statement {
  return db
    .update(devices)
    .set({ lastUsedAt: now })
    .where(and(eq(devices.id, id), sql`coalesce(${devices.lastUsedAt}, 0) < ${now - 3_600_000}`));
}

/** A device that was not ended, with the role that its user has today. */
export function deviceWithRole(db: Database, id: string) {
  return db
    .select({
      id: devices.id,
      customerId: devices.customerId,
      userId: devices.userId,
      userName: devices.userName,
      name: devices.name,
      scope: devices.scope,
      role: users.role,
    })
    .from(devices)
    .leftJoin(users, and(eq(users.customerId, devices.customerId), eq(users.id, devices.userId)))
    .where(and(eq(devices.id, id), isNull(devices.revokedAt)));
}
