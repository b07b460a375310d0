import { sql } from "drizzle-orm";
import type { Database, Statement } from "../db/database.ts";
import { numberWhere } from "../db/number.ts";
import { outbox } from "../db/schema.ts";

export interface Mail {
  /** Same message for the same occasion: same id, sent once. */
  id: string;
  customerId: string;
  message: string;
  recipients: string[];
  subject: string;
  /** Plain text; `{number}` is replaced by the number of `documentKey`. */
  body: string;
  documentKey: string | null;
}

/** For the batch of what the mail tells. */
export function putInOutbox(db: Database, mail: Mail, now: number): Statement {
  const body =
    mail.documentKey === null
      ? sql`${mail.body}`
      : sql`replace(${mail.body}, '{number}', ${numberWhere(sql`document_key = ${mail.documentKey}`)})`;
  return db
    .insert(outbox)
    .values({
      id: mail.id,
      customerId: mail.customerId,
      message: mail.message,
      recipients: mail.recipients,
      subject: mail.subject,
      body,
      createdAt: now,
      attempts: 0,
    })
    .onConflictDoNothing();
}
