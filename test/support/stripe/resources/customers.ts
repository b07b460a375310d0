import { createCustomer, deleteCustomer, findCustomer, updateCustomer } from "../customers.ts";
import { text } from "../form.ts";
import { isWithin, pageOf } from "../page-of.ts";
import { renderCustomer } from "../render/customer.ts";
import { list } from "../render/shape.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";

export function customers(answer: Answer, sim: Sim): void {
  const known = () => [...sim.customers.values()].filter((one) => !one.deleted);

  answer("get", "/v1/customers/search", (form) => {
    const wanted = /metadata\['chets_customer'\]:'(.*)'/.exec(text(form, "query") ?? "")?.[1];
    const found = known().filter((one) => one.metadata.chets_customer === wanted);
    return { ...list(found.map(renderCustomer)), object: "search_result" };
  });
  answer("get", "/v1/customers", (form) => {
    const all = known().filter((one) => isWithin(form, one.created));
    return pageOf(all.reverse().map(renderCustomer), form);
  });
  answer("post", "/v1/customers", (form) => renderCustomer(createCustomer(sim, form)));
  answer("get", "/v1/customers/:id", (_, { id }) => {
    const customer = findCustomer(sim, id ?? "");
    return customer.deleted ? { id, object: "customer", deleted: true } : renderCustomer(customer);
  });
  answer("post", "/v1/customers/:id", (form, { id }) => {
    const customer = findCustomer(sim, id ?? "");
    updateCustomer(customer, form);
    return renderCustomer(customer);
  });
  answer("delete", "/v1/customers/:id", (_, { id }) => {
    deleteCustomer(sim, findCustomer(sim, id ?? ""));
    return { id, object: "customer", deleted: true };
  });
}
