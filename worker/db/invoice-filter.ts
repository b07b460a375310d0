import { eq, type SQL, sql } from "drizzle-orm";
import { currenciesWith } from "../../shared/money.ts";
import { addDays, startOfDay } from "../../shared/time.ts";
import { documentNumber } from "./number.ts";
import { documents, invoices } from "./schema.ts";

export interface InvoiceFilter {
  type?: "invoice" | "credit_note" | undefined;
  status?: "draft" | "open" | "paid" | "void" | "uncollectible" | "issued" | undefined;
  /** Days of issue, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Part of a number or description, or a total: `58,80`. */
  q?: string | undefined;
}

/** What a row must fulfil; days are the zone's. */
export function filterConditions({ type, status, from, to, q }: InvoiceFilter, zone: string): SQL[] {
  const wanted: SQL[] = [];
  if (type) wanted.push(eq(invoices.type, type));
  if (status === "issued") wanted.push(eq(invoices.type, "credit_note"));
  // The sign keeps the index of statuses, which is in the order of the list, before that of types.
  else if (status) wanted.push(sql`+${invoices.type} = 'invoice' AND ${invoices.status} = ${status}`);
  if (from) wanted.push(issuedFrom(from, zone));
  if (to) wanted.push(...issuedUntil(to, zone));
  if (q) wanted.push(contains(q));
  return wanted;
}

/** What has no document yet is shown by the day on which it was made. */
function issuedFrom(day: string, zone: string): SQL {
  const start = startOfDay(day, zone);
  return sql`CASE WHEN ${documents.issueDate} IS NULL THEN ${invoices.createdAt} >= ${start}
    ELSE ${documents.issueDate} >= ${day} END`;
}

/** Nothing is issued before it was made, so what was made later need not be looked at. */
function issuedUntil(day: string, zone: string): SQL[] {
  return [
    sql`${invoices.createdAt} < ${startOfDay(addDays(day, 1), zone)}`,
    sql`coalesce(${documents.issueDate}, '') <= ${day}`,
  ];
}

/** `instr`, since D1 takes no LIKE pattern over 50 bytes. */
function contains(words: string): SQL {
  const wanted = words.toLowerCase();
  return sql`(instr(lower(${documentNumber}), ${wanted}) > 0 OR instr(lower(${invoices.description}), ${wanted}) > 0
    OR ${isTotal(words)})`;
}

/** Whether words name the total, `1 234,56 €`, in whatever digits the currency has. */
function isTotal(words: string): SQL {
  const [figures, whole, fraction = ""] =
    /^(\d{1,12})(?:[.,](\d{1,3}))?$/.exec(words.replace(/[\s€$£]/g, "")) ?? [];
  if (figures === undefined) return sql`0`;
  const minor = (digits: number): number | null =>
    fraction.length > digits ? null : Number(`${whole}${fraction.padEnd(digits, "0")}`);
  const among = (digits: 0 | 3): SQL =>
    sql`${invoices.currency} IN (SELECT value FROM json_each(${JSON.stringify(currenciesWith(digits))}))`;
  return sql`${invoices.total} = CASE WHEN ${among(0)} THEN ${minor(0)} WHEN ${among(3)} THEN ${minor(3)} ELSE ${minor(2)} END`;
}
