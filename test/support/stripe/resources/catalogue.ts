import { strings, text } from "../form.ts";
import { pageOf } from "../page-of.ts";
import { missing } from "../refusal.ts";
import { priceOf, productOf } from "../render/by-id.ts";
import { renderPrice } from "../render/price.ts";
import { renderRate } from "../render/taxes.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";

/** Products, prices and tax rates. */
export function catalogue(answer: Answer, sim: Sim): void {
  answer("get", "/v1/products", (form) => {
    const ids = strings(form, "ids");
    const all = ids.length > 0 ? ids : sim.catalogue.plans.map(({ id }) => id);
    return pageOf(
      all.map((id) => productOf(sim, id)),
      form,
    );
  });
  answer("get", "/v1/prices", (form) => {
    const wanted = text(form, "product");
    const active = text(form, "active");
    const all = [...sim.catalogue.prices]
      .reverse()
      .filter((one) => (!wanted || one.planId === wanted) && (!active || one.active));
    return pageOf(all.map(renderPrice), form);
  });
  answer("get", "/v1/prices/:id", (_, { id }) => priceOf(sim, id ?? ""));
  answer("get", "/v1/tax_rates/:id", (_, { id = "" }) => {
    if (!id.startsWith("txr_")) throw missing("tax rate", id);
    return renderRate(id);
  });
}
