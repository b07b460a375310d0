import type Stripe from "stripe";
import { MINUTE } from "../../../shared/time.ts";
import { asking } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import type { Shop } from "./shop.ts";

const FRESH = 5 * MINUTE;

/** Makes sure that prices, and the names of the products they belong to, are known. Unknown ids are left out. */
export async function learnPrices(shop: Shop, ids: readonly string[]): Promise<void> {
  const { memory, client } = shop;
  const wanted = [...new Set(ids)].filter((id) => id && !memory.prices.has(id));
  await Promise.all(
    wanted.map(async (id) => {
      const price = await found(() => client.prices.retrieve(id));
      if (price) memory.prices.set(id, price);
    }),
  );
  await learnProducts(
    shop,
    ids.flatMap((id) => idOf(memory.prices.get(id)?.product) ?? []),
  );
}

export async function learnProducts(
  { memory, client, wallClock }: Shop,
  ids: readonly string[],
): Promise<void> {
  const now = wallClock();
  const wanted = [...new Set(ids)].filter((id) => id && (memory.names.get(id)?.until ?? 0) <= now);
  for (let start = 0; start < wanted.length; start += 100) {
    const chunk = wanted.slice(start, start + 100);
    const { data } = await asking(() => client.products.list({ ids: chunk, limit: 100 }));
    for (const { id, name } of data) memory.names.set(id, { name, until: now + FRESH });
  }
}

interface Taxed {
  tax_rate_details?: { tax_rate: string } | null;
}

/** Makes sure that the percentages of the rates behind some taxes are known. */
export async function learnRates({ memory, client }: Shop, taxes: readonly Taxed[]): Promise<void> {
  const ids = new Set(taxes.flatMap((tax) => tax.tax_rate_details?.tax_rate ?? []));
  await Promise.all(
    [...ids].map(async (id) => {
      if (memory.rates.has(id)) return;
      const rate = await found(() => client.taxRates.retrieve(id));
      if (rate) memory.rates.set(id, Math.round((rate.effective_percentage ?? rate.percentage) * 100));
    }),
  );
}

/** All that the lines and sums of some invoices speak of. */
export async function learnOfInvoices(
  shop: Shop,
  invoices: readonly Pick<Stripe.Invoice, "lines" | "total_taxes">[],
): Promise<void> {
  const lines = invoices.flatMap((invoice) => invoice.lines?.data ?? []);
  await Promise.all([
    learnPrices(
      shop,
      lines.flatMap((line) => idOf(line.pricing?.price_details?.price) ?? []),
    ),
    learnRates(shop, [
      ...lines.flatMap((line) => line.taxes ?? []),
      ...invoices.flatMap((invoice) => invoice.total_taxes ?? []),
    ]),
  ]);
}

async function found<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await asking(call, { missing: "unknown_price" });
  } catch (error) {
    if (error instanceof Error && error.name === "ProviderRefused") return null;
    throw error;
  }
}
