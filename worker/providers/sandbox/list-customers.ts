import { desc, lt } from "drizzle-orm";
import type { CustomerPage } from "../provider.ts";
import type { SandboxDatabase } from "./guard.ts";
import { sandboxCustomers } from "./schema.ts";

const PAGE = 100;

export async function listCustomers(db: SandboxDatabase, after: string | null): Promise<CustomerPage> {
  const rows = await db
    .select()
    .from(sandboxCustomers)
    .where(after === null ? undefined : lt(sandboxCustomers.id, after))
    .orderBy(desc(sandboxCustomers.id))
    .limit(PAGE);
  const data = rows.map(({ id, customerId, state: { details, locale } }) => ({
    providerCustomerId: id,
    customerId,
    name: details.name,
    email: details.email ?? "",
    locale,
    notes: {},
  }));
  return { data, nextCursor: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null };
}
