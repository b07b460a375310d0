import { env } from "cloudflare:workers";

/** One a day, the last of them on 3 November 2026. */
const LAST = Date.UTC(2026, 10, 3, 9);
const DAY = 86_400_000;

/**
 * Gives a customer so many invoices, one a day, each with its document, put straight into the tables: made by
 * the rules they would take minutes. Of every hundred, one is a credit note and one was never paid.
 */
export async function giveHistory(customerId: string, count: number): Promise<void> {
  const place = `SELECT value AS n FROM json_each('[${Array.from({ length: count }, (_, n) => n).join()}]')`;
  const at = `(${LAST} - (${count} - 1 - n) * ${DAY})`;
  const id = `'in_' || '${customerId}' || '_' || printf('%05d', n)`;
  const type = "CASE n % 100 WHEN 50 THEN 'credit_note' ELSE 'invoice' END";
  const status = "CASE n % 100 WHEN 25 THEN 'uncollectible' ELSE 'paid' END";
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO invoices (id, customer_id, type, status, description, currency, created_at, paid_at, subtotal, tax,
         total, credit_applied, amount_paid, amount_remaining, lines, vat_groups, details, payments)
       SELECT ${id}, '${customerId}', ${type}, ${status}, 'Pro, mensuel', 'EUR', ${at}, ${at}, 4900 + n, 980, 5880 + n, 0,
         5880 + n, 0, '[]', '[]', '{}', '[]' FROM (${place})`,
    ),
    env.DB.prepare(
      `INSERT INTO documents (document_key, series, year, n, issue_date, customer_id, subject_id, issued, created_at)
       SELECT CASE n % 100 WHEN 50 THEN 'credit_note:' || ${id} ELSE 'invoice:' || ${id} || ':1' END,
         CASE n % 100 WHEN 50 THEN 'AV' ELSE 'FA' END, 3000 + length('${customerId}'), n + 1,
         date(${at} / 1000, 'unixepoch'), '${customerId}', ${id}, '{}', ${at} FROM (${place})`,
    ),
  ]);
}
