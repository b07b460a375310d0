import { findCustomer, refreshDetails } from "../customers.ts";
import { text } from "../form.ts";
import { pageOf } from "../page-of.ts";
import { invalid } from "../refusal.ts";
import { renderTaxId } from "../render/tax-id.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";

/** Of all the kinds that Stripe knows, those that a business in the Union has. */
const FORMS: Record<string, RegExp> = {
  eu_vat: /^[A-Z]{2}[0-9A-Z]{2,13}$/,
  fr_siren: /^\d{9}$/,
  fr_siret: /^\d{14}$/,
};

export function taxIds(answer: Answer, sim: Sim): void {
  answer("get", "/v1/customers/:id/tax_ids", (form, { id }) => {
    const customer = findCustomer(sim, id ?? "");
    return pageOf(
      customer.taxIds.map((one) => renderTaxId(one, customer.id)),
      form,
    );
  });
  answer("post", "/v1/customers/:id/tax_ids", (form, { id }) => {
    const customer = findCustomer(sim, id ?? "");
    const [type, value] = [text(form, "type") ?? "", text(form, "value") ?? ""];
    if (!FORMS[type]?.test(value)) throw invalid(`Invalid value for ${type}.`, "tax_id_invalid");
    const taxId = { id: sim.newId("txi"), type, value };
    customer.taxIds.push(taxId);
    refreshDetails(customer);
    return renderTaxId(taxId, customer.id);
  });
  answer("delete", "/v1/customers/:id/tax_ids/:taxId", (_, { id, taxId }) => {
    const customer = findCustomer(sim, id ?? "");
    customer.taxIds = customer.taxIds.filter((one) => one.id !== taxId);
    refreshDetails(customer);
    return { id: taxId, object: "tax_id", deleted: true };
  });
}
