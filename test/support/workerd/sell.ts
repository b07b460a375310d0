import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import type { CataloguePrice } from "../../../worker/providers/provider.ts";
import { installCatalogue } from "../../../worker/providers/sandbox/catalogue.ts";
import { refreshCatalogue } from "../../../worker/usecases/refresh-catalogue.ts";
import type { Billing } from "./billing.ts";

type Offer = Pick<CataloguePrice, "id" | "planId" | "currency" | "unitAmount"> & Partial<CataloguePrice>;

/** Puts more prices of the demo's plans on sale at the sandbox, and takes its catalogue over. */
export async function sell({ db, sandbox }: Billing, offers: readonly Offer[]): Promise<void> {
  const prices = offers.map((offer) => ({
    interval: "month" as const,
    active: true,
    trialDays: 0,
    customerId: null,
    ...offer,
  }));
  await installCatalogue(drizzle(env.DB), { plans: [], prices });
  await refreshCatalogue({ db, provider: sandbox });
}
