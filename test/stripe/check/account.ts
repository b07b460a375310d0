import type Stripe from "stripe";
import type { BillingDetails } from "../../../shared/api/types/index.ts";
import type {
  Catalogue,
  PaymentProvider,
  Snapshot,
  SnapshotInvoice,
} from "../../../worker/providers/provider.ts";
import { createStripe } from "../../../worker/providers/stripe/stripe.ts";

const SELLER = { country: "FR", timeZone: "Europe/Paris" };
const POLL = 2_000;
const PATIENCE = 300_000;

export interface Key {
  secretKey: string;
  /** A simulator's address; `null`: Stripe's own. */
  apiBase: string | null;
}

/** What a check leaves on the account while it runs: a test clock, two plans, and a customer who lives by the clock. */
export interface CheckAccount {
  provider: PaymentProvider;
  client: Stripe;
  clock: string;
  /** Ids of the monthly prices, and of the yearly one. */
  prices: { small: string; large: string; yearly: string };
  products: string[];
  /** Our id of the customer, new with each run. */
  customerId: string;
  providerCustomerId: string;
  key(step: string): string;
  look(): Promise<Snapshot>;
  /** Puts one of Stripe's test cards on file, as if it had been entered. */
  useCard(token: string): Promise<void>;
  /** Moves the test clock on, and waits until Stripe has done all that fell due. */
  advance(to: number): Promise<void>;
  /** Archives the prices and deletes the clock, with the customer who lives by it. */
  end(): Promise<void>;
}

export const DETAILS: BillingDetails = {
  name: "Atelier d’essai SARL",
  email: "essai@atelier.example",
  invoiceEmails: [],
  siren: "123456782",
  vatId: null,
  orderReference: "BC-7",
  address: { line1: "18 rue des Tanneurs", line2: null, postalCode: "44000", city: "Nantes", country: "FR" },
};

/** Opens a place of its own on an account. What it made before an error is taken away again. */
export async function openCheckAccount({ secretKey, apiBase }: Key): Promise<CheckAccount> {
  const options = {
    secretKey,
    publishableKey: "pk_test_check",
    apiBase,
    seller: SELLER,
    wallClock: Date.now,
  };
  const { client } = createStripe(options);
  const run = `check-${Date.now().toString(36)}`;
  const clock = await client.testHelpers.testClocks.create({
    frozen_time: Math.floor(Date.now() / 1000),
    name: `Chets Billing ${run}`,
  });
  const provider = createStripe({ ...options, testClock: clock.id });
  const account: CheckAccount = {
    provider,
    client,
    clock: clock.id,
    prices: { small: "", large: "", yearly: "" },
    products: [],
    customerId: run,
    providerCustomerId: "",
    key: (step) => `${run}:1:${step}`,
    look: () =>
      provider.snapshot(account.providerCustomerId, { since: null, invoiceIds: [], creditAfter: null }),
    useCard: (token) => useCard(account, token),
    advance: (to) => advance(account, to),
    end: () => end(account),
  };
  try {
    await makePrices(account);
    const customer = await provider.createCustomer(
      { customerId: run, locale: "fr", details: DETAILS },
      account.key("customer"),
    );
    account.providerCustomerId = customer.providerCustomerId;
    return account;
  } catch (error) {
    await account.end();
    throw error;
  }
}

async function makePrices(account: CheckAccount): Promise<void> {
  const { client, customerId: run, products } = account;
  const product = async (name: string) => {
    const { id } = await client.products.create({ name: `${name} (${run})`, metadata: { position: "99" } });
    products.push(id);
    return id;
  };
  const price = async (of: string, amount: number, interval: "month" | "year") => {
    const { id } = await client.prices.create({
      product: of,
      currency: "eur",
      unit_amount: amount,
      recurring: { interval },
      tax_behavior: "exclusive",
    });
    return id;
  };
  const small = await product("Petit");
  const large = await product("Grand");
  account.prices = {
    small: await price(small, 4_900, "month"),
    yearly: await price(small, 49_000, "year"),
    large: await price(large, 9_900, "month"),
  };
}

async function useCard({ client, providerCustomerId: customer }: CheckAccount, token: string): Promise<void> {
  const { id } = await client.paymentMethods.attach(token, { customer });
  await client.customers.update(customer, { invoice_settings: { default_payment_method: id } });
  const { data } = await client.subscriptions.list({ customer });
  for (const one of data) await client.subscriptions.update(one.id, { default_payment_method: id });
}

async function advance({ client, clock }: CheckAccount, to: number): Promise<void> {
  await client.testHelpers.testClocks.advance(clock, { frozen_time: Math.floor(to / 1000) });
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const { status } = await client.testHelpers.testClocks.retrieve(clock);
    if (status === "ready") return;
    if (status === "internal_failure") break;
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
  throw new Error("the test clock did not arrive");
}

async function end({ client, clock, prices, products }: CheckAccount): Promise<void> {
  for (const id of Object.values(prices)) if (id) await client.prices.update(id, { active: false });
  for (const id of products) await client.products.update(id, { active: false });
  await client.testHelpers.testClocks.del(clock);
}

export const invoicesOf = ({ invoices }: Snapshot): SnapshotInvoice[] =>
  invoices.filter(({ type }) => type === "invoice");

export const pricesOf = (catalogue: Catalogue, ids: readonly string[]) =>
  catalogue.prices.filter(({ id }) => ids.includes(id));
