import { inner, strings, text } from "../form.ts";
import { pageOf } from "../page-of.ts";
import { invalid, missing } from "../refusal.ts";
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
  answer("post", "/v1/products", (form) => {
    const id = sim.newId("prod");
    const position = Number(text(inner(form, "metadata"), "position") ?? 0);
    const name = text(form, "name") ?? "";
    sim.catalogue.plans.push({ id, name, position, active: true, features: [], limits: [] });
    return productOf(sim, id);
  });
  answer("post", "/v1/products/:id", (form, { id = "" }) => {
    productOf(sim, id);
    const plan = sim.catalogue.plans.find((one) => one.id === id);
    if (plan) plan.active = text(form, "active") !== "false";
    return productOf(sim, id);
  });
  answer("post", "/v1/prices", (form) => {
    const id = sim.newId("price");
    const interval = text(inner(form, "recurring"), "interval");
    if (interval !== "month" && interval !== "year") throw invalid("only months and years are known here");
    sim.catalogue.prices.push({
      id,
      planId: String(productOf(sim, text(form, "product") ?? "").id),
      currency: (text(form, "currency") ?? "").toUpperCase(),
      unitAmount: Number(text(form, "unit_amount")),
      interval,
      active: true,
      trialDays: 0,
      customerId: null,
    });
    return priceOf(sim, id);
  });
  answer("post", "/v1/prices/:id", (form, { id = "" }) => {
    priceOf(sim, id);
    const price = sim.catalogue.prices.find((one) => one.id === id);
    if (price) price.active = text(form, "active") !== "false";
    return priceOf(sim, id);
  });
  answer("get", "/v1/prices/:id", (_, { id }) => priceOf(sim, id ?? ""));
  answer("get", "/v1/tax_rates/:id", (_, { id = "" }) => {
    if (!id.startsWith("txr_")) throw missing("tax rate", id);
    return renderRate(id);
  });
}
