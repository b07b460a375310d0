import { and, eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import { previews } from "./schema.ts";

export type PreviewRow = typeof previews.$inferSelect;

export function insertPreview(db: Database, preview: PreviewRow) {
  return db.insert(previews).values(preview);
}

export function previewById(db: Database, customerId: string, id: string) {
  return db
    .select()
    .from(previews)
    .where(and(eq(previews.id, id), eq(previews.customerId, customerId)));
}
