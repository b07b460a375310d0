import { findCustomer } from "../customers.ts";
import { text } from "../form.ts";
import { pageOf } from "../page-of.ts";
import { intentOf } from "../render/by-id.ts";
import { chargesOf, renderCharge } from "../render/charge.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";

/** Payment intents and charges. */
export function payments(answer: Answer, sim: Sim): void {
  answer("get", "/v1/payment_intents/:id", (_, { id }) => intentOf(sim, id ?? ""));
  answer("get", "/v1/charges", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const all = [...customer.work.invoices.values()].flatMap((one) =>
      chargesOf(one).map((payment) => renderCharge(customer, one, payment)),
    );
    return pageOf(all.reverse(), form);
  });
}
