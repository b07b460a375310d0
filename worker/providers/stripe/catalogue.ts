import type Stripe from "stripe";
import type { Catalogue, CataloguePrice } from "../provider.ts";
import { asking } from "./errors.ts";
import { expanded } from "./map/id-of.ts";
import { mapPlan } from "./map/plan.ts";
import { mapPrice } from "./map/price.ts";
import type { Shop } from "./shop.ts";

/** More than any list of prices that a person can choose from. */
const MOST = 1_000;

/** Plans and prices from Stripe's products and recurring prices, archived ones too. */
export async function readCatalogue({ client }: Shop): Promise<Catalogue> {
  const listed = await asking(() =>
    client.prices
      .list({ type: "recurring", limit: 100, expand: ["data.product"] })
      .autoPagingToArray({ limit: MOST }),
  );
  const products = new Map<string, Stripe.Product>();
  const prices: CataloguePrice[] = [];
  // Stripe lists the newest first; the oldest price of an interval stands first here.
  for (const price of listed.reverse()) {
    const product = expanded<Stripe.Product>(price.product);
    const mapped = mapPrice(price);
    if (!product || !mapped) continue;
    products.set(product.id, product);
    prices.push(mapped);
  }
  const plans = [...products.values()].map(mapPlan).sort((a, b) => a.position - b.position);
  return { plans, prices };
}
