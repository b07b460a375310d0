import { enterCard } from "../stripe/page.ts";
import type { PaymentSetup } from "../stripe/replies.ts";
import { openStripe } from "../stripe/world.ts";
import { expectStatus, openBilling, type TestCustomer } from "./billing.ts";

type Stripe = Pick<ReturnType<typeof openStripe>, "simulator">;

/** Enters a card or an account at Stripe, for the payments to come. */
export async function keepCard({ simulator }: Stripe, customer: TestCustomer, number: string): Promise<void> {
  const reply = await customer.call("POST", "/v1/payment-methods/setup");
  const { clientSecret } = await expectStatus<PaymentSetup>(reply, 200);
  enterCard(simulator, clientSecret, number);
}

/** Starts Pro, monthly, with a card that pays. */
export async function subscribe(world: Stripe, customer: TestCustomer): Promise<void> {
  await keepCard(world, customer, "4242424242424242");
  await expectStatus(await customer.confirm((await customer.preview("pro_month")).id), 200);
}

/** A simulated Stripe, the Worker on it, and a customer who just subscribed. No event is told. */
export async function openSubscribed() {
  const world = openStripe();
  const billing = await openBilling({ around: () => world.provider });
  const customer = await billing.customer();
  await subscribe(world, customer);
  return { world, billing, customer };
}
