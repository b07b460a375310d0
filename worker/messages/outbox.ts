import { type SQL, sql } from "drizzle-orm";
import { type Database, type Statement, statement } from "../db/database.ts";
import { numberWhere } from "../db/number.ts";

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

/** For the batch of what the mail tells. With `onlyIf` it is put there only while that holds. */
export function putInOutbox(db: Database, mail: Mail, now: number, onlyIf: SQL = sql`1`): Statement {
  const body =
    mail.documentKey === null
      ? sql`${mail.body}`
      : sql`replace(${mail.body}, '{number}', ${numberWhere(sql`document_key = ${mail.documentKey}`)})`;
  return statement(
    db,
    sql`
    INSERT INTO outbox (id, customer_id, message, recipients, subject, body, created_at, attempts)
    SELECT ${mail.id}, ${mail.customerId}, ${mail.message}, ${JSON.stringify(mail.recipients)}, ${mail.subject},
      ${body}, ${now}, 0 WHERE ${onlyIf} ON CONFLICT (id) DO NOTHING`,
  );
}
