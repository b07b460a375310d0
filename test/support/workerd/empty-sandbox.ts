import { env } from "cloudflare:workers";

const TABLES = ["customers", "invoices", "events", "replies", "actions", "clock"];

/** The storage is one for a whole file of tests: this empties the sandbox's, but not its catalogue. */
export async function emptySandbox(): Promise<void> {
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(`DELETE FROM sandbox_${table}`)));
}
