import { findCustomer } from "../customers.ts";
import { setupBy } from "../find.ts";
import { text } from "../form.ts";
import { renderSetup } from "../render/setup-intent.ts";
import type { Answer } from "../route.ts";
import type { Sim, SimSetup } from "../state.ts";

export function setupIntents(answer: Answer, sim: Sim): void {
  answer("post", "/v1/setup_intents", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const setup: SimSetup = { id: sim.newId("seti"), status: "requires_payment_method", methodId: null };
    customer.setups.push(setup);
    return renderSetup(setup, customer.id);
  });
  answer("get", "/v1/setup_intents/:id", (_, { id }) => {
    const [customer, setup] = setupBy(sim, id ?? "");
    return renderSetup(setup, customer.id);
  });
}
