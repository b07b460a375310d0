import { lineWords } from "../../../worker/domain/line-words.ts";
import type { Catalogue } from "../../../worker/providers/provider.ts";
import type { RenderedLine } from "./render/lines.ts";

type Line = Omit<RenderedLine, "priceId" | "productId" | "id" | "discount"> & {
  id?: string;
  reduction?: true;
  discount?: RenderedLine["discount"];
};

/** The rules name a plan in words; Stripe names a price and a product. */
export function renderedLines(catalogue: Catalogue, lines: readonly Line[]): RenderedLine[] {
  const words = lineWords("fr");
  return folded(lines).map((line, index) => {
    const price = catalogue.prices.find(({ planId, interval }) => {
      const name = catalogue.plans.find((plan) => plan.id === planId)?.name ?? "";
      return [words.charge(name, interval), words.credit(name, interval)].includes(line.description);
    });
    return {
      ...line,
      id: line.id ?? `il_preview_${index}`,
      priceId: price?.id ?? "",
      productId: price?.planId ?? "",
    };
  });
}

/** The rules state a reduction on a line below; Stripe keeps it as a member of the line. */
function folded(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => {
    if (line.reduction) return [];
    const below = lines[index + 1];
    return below?.reduction
      ? { ...line, discount: { amount: -below.amount, description: below.description } }
      : line;
  });
}
