import { replaceCatalogue } from "../db/plans.ts";
import { asking } from "../operations/asking.ts";
import type { Context } from "./context.ts";

/** Takes over the provider's plans and prices. */
export async function refreshCatalogue({ db, provider }: Pick<Context, "db" | "provider">): Promise<void> {
  await replaceCatalogue(db, await asking(() => provider.catalogue()));
}
