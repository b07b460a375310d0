import { enterCard } from "../stripe/page.ts";
import type { PaymentSetup } from "../stripe/replies.ts";
import { openStripe } from "../stripe/world.ts";
import { expectStatus, openBilling } from "./billing.ts";

/** A simulated Stripe, the Worker on it, and a customer who just subscribed to Pro, monthly. No event is told. */
export async function openSubscribed() {
  const world = openStripe();
  const billing = await openBilling({ around: () => world.provider });
  const customer = await billing.customer();
  const reply = await customer.call("POST", "/v1/payment-methods/setup");
  const { clientSecret } = await expectStatus<PaymentSetup>(reply, 200);
  enterCard(world.simulator, clientSecret, "4242424242424242");
  await expectStatus(await customer.confirm((await customer.preview("pro_month")).id), 200);
  return { world, billing, customer };
}
