import { addMonths } from "../../../worker/domain/calendar.ts";
import { nowOf } from "./state.ts";
import type { StripeWorld } from "./world.ts";

/** Somebody who has subscribed on a simulated account. Answers their id there. */
export async function subscribed(
  { provider, enterCard }: Pick<StripeWorld, "provider" | "enterCard">,
  customerId: string,
  priceId = "pro_month",
): Promise<string> {
  const details = {
    name: `Société ${customerId}`,
    email: `${customerId}@host.example`,
    invoiceEmails: [],
    siren: null,
    vatId: null,
    orderReference: null,
    address: { line1: "1 rue Neuve", line2: null, postalCode: "44000", city: "Nantes", country: "FR" },
  };
  const key = (step: string) => `history:${customerId}:${step}`;
  const { providerCustomerId: id } = await provider.createCustomer(
    { customerId, locale: "fr", details },
    key("open"),
  );
  await enterCard(await provider.setupPaymentMethod(id, "https://crm.example/", key("setup")), "good");
  const { now: at } = await provider.clock(id);
  const target = { priceId, quantity: 1, couponCode: null };
  const { effective, dueNow, basis } = await provider.previewChange(id, target, at);
  const locked = { ...target, at, effective, dueNow, basis, returnUrl: "https://crm.example/" };
  const { kind } = await provider.change(id, locked, key("start"));
  if (kind !== "succeeded") throw new Error(`${customerId} could not subscribe: ${kind}`);
  return id;
}

/** Lets months go by for everybody on the account. */
export async function passMonths(
  world: StripeWorld,
  providerCustomerId: string,
  months: number,
): Promise<void> {
  const { sim } = world.simulator;
  const customer = sim.customers.get(providerCustomerId);
  if (!customer) throw new Error(`${providerCustomerId} is nobody`);
  await world.advanceTo(addMonths(nowOf(sim, customer), months));
}

/** Replaces what is noted on an account, as a host may have noted things before this product came. */
export function note(
  { simulator }: StripeWorld,
  providerCustomerId: string,
  notes: Record<string, string>,
): void {
  const customer = simulator.sim.customers.get(providerCustomerId);
  if (customer) customer.metadata = notes;
}
