import { asc, sql } from "drizzle-orm";
import type { Catalogue } from "../provider.ts";
import { DEMO_CATALOGUE } from "./demo-catalogue.ts";
import type { SandboxDatabase } from "./guard.ts";
import { sandboxPlans, sandboxPrices } from "./schema.ts";

/** The plans and prices on sale, archived ones too. A shop without any opens with the demo's. */
export async function readCatalogue(db: SandboxDatabase): Promise<Catalogue> {
  const [plans, prices] = await db.batch([
    db.select().from(sandboxPlans).orderBy(asc(sandboxPlans.position)),
    db.select().from(sandboxPrices).orderBy(sql`rowid`),
  ]);
  if (plans.length > 0) return { plans, prices };
  await installCatalogue(db, DEMO_CATALOGUE);
  return DEMO_CATALOGUE;
}

/** Puts plans and prices on sale; those that are there already stay as they are. */
export async function installCatalogue(db: SandboxDatabase, { plans, prices }: Catalogue): Promise<void> {
  const [first, ...rest] = [
    ...plans.map((plan) => db.insert(sandboxPlans).values(plan).onConflictDoNothing()),
    ...prices.map((price) => db.insert(sandboxPrices).values(price).onConflictDoNothing()),
  ];
  if (first) await db.batch([first, ...rest]);
}
