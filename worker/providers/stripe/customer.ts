import type Stripe from "stripe";
import type { BillingDetails } from "../../../shared/api/types/index.ts";
import type { NewCustomer } from "../provider.ts";
import { ProviderRefused, ProviderUnavailable } from "../provider.ts";
import { asking, isKeyReused, once } from "./errors.ts";
import { mapDetails, ORDER_REFERENCE } from "./map/details.ts";
import type { Shop } from "./shop.ts";

/** Of one business in a day. */
const MOST_DELETED = 5;

/**
 * One living Stripe customer for each of ours. Who races for one meets on a key of Stripe's own that is the
 * customer's, not the operation's: Stripe answers all of them with the same customer for a day. After that
 * it is found by its metadata, which the search knows within a minute.
 */
export async function createCustomer(
  shop: Shop,
  { customerId, locale, details }: NewCustomer,
  key: string,
): Promise<{ providerCustomerId: string }> {
  const { client, testClock } = shop;
  const query = `metadata['chets_customer']:'${customerId.replace(/['\\]/g, "\\$&")}'`;
  const found = await asking(() => client.customers.search({ query, limit: 1 }));
  const [known] = found.data;
  // The search may know one that was deleted, and a key of this day answers it again.
  let customer = known && (await living(shop, known.id));
  const wanted = customer ? whatIsKnown(customer, details) : details;
  let name = customer || !known ? customerId : `${customerId}:${known.id}`;
  for (let tries = 0; !customer; tries++) {
    if (tries === MOST_DELETED) throw new ProviderUnavailable(`${customerId} is deleted again and again`);
    const made = await asking(() =>
      client.customers.create(
        { metadata: { chets_customer: customerId }, ...(testClock && { test_clock: testClock }) },
        { idempotencyKey: `chets:customer:${name}` },
      ),
    );
    customer = await living(shop, made.id);
    name = `${customerId}:${made.id}`;
  }
  const { id } = customer;
  await writeDetails(shop, id, wanted, { preferred_locales: [locale] }, key);
  return { providerCustomerId: id };
}

/** `null` for one that was deleted. */
async function living({ client }: Shop, id: string): Promise<Stripe.Customer | null> {
  const customer = await asking(() => client.customers.retrieve(id, { expand: ["tax_ids"] }), {
    missing: "unknown_customer",
  });
  return customer.deleted ? null : customer;
}

/** Whoever has a history at Stripe keeps the address and tax ids that a first hello does not name. */
function whatIsKnown(customer: Stripe.Customer, details: BillingDetails): BillingDetails {
  const known = mapDetails(customer);
  return {
    name: details.name || known.name,
    email: details.email ?? known.email,
    invoiceEmails: details.invoiceEmails.length > 0 ? details.invoiceEmails : known.invoiceEmails,
    siren: details.siren ?? known.siren,
    vatId: details.vatId ?? known.vatId,
    orderReference: details.orderReference ?? known.orderReference,
    address: details.address ?? known.address,
  };
}

export async function updateDetails(
  shop: Shop,
  providerCustomerId: string,
  details: BillingDetails,
  key: string,
): Promise<void> {
  await writeDetails(shop, providerCustomerId, details, {}, key);
}

async function writeDetails(
  shop: Shop,
  id: string,
  details: BillingDetails,
  more: Stripe.CustomerUpdateParams,
  key: string,
): Promise<void> {
  const { name, email, orderReference, invoiceEmails } = details;
  const params: Stripe.CustomerUpdateParams = {
    name,
    email: email ?? "",
    address: addressOf(shop, details),
    metadata: { chets_verb: "details", chets_invoice_emails: invoiceEmails.join(",") },
    invoice_settings: {
      // On the invoice it is frozen with everything else that the customer is.
      custom_fields: orderReference ? [{ name: ORDER_REFERENCE, value: orderReference.slice(0, 140) }] : "",
    },
    ...more,
  };
  try {
    await asking(() => shop.client.customers.update(id, params, { idempotencyKey: key }), {
      missing: "unknown_customer",
    });
  } catch (error) {
    if (isKeyReused(error)) throw new ProviderRefused("key_reused", `${key} belongs to another request`);
    throw error;
  }
  await writeTaxIds(shop, id, details, key);
}

/** Taxes are worked out from a place: without an address it is taken to be the seller's country. */
function addressOf({ seller }: Shop, { address }: BillingDetails): Stripe.AddressParam {
  if (!address) return { line1: "", line2: "", postal_code: "", city: "", country: seller.country };
  const { line1, line2, postalCode, city, country } = address;
  return { line1, line2: line2 ?? "", postal_code: postalCode, city, country };
}

/** What is wanted and not there is added, what is there and not wanted is taken away. */
async function writeTaxIds(
  { client }: Shop,
  id: string,
  { vatId, siren }: BillingDetails,
  key: string,
): Promise<void> {
  const { data } = await asking(() => client.customers.listTaxIds(id, { limit: 100 }));
  const wanted = [
    ...(vatId ? [{ type: "eu_vat" as const, value: vatId }] : []),
    ...(siren ? [{ type: "fr_siren" as const, value: siren }] : []),
  ];
  const kept = ["eu_vat", "fr_siren"];
  for (const one of data) {
    const isWanted = wanted.some(({ type, value }) => type === one.type && value === one.value);
    if (kept.includes(one.type) && !isWanted) await asking(() => client.customers.deleteTaxId(id, one.id));
  }
  for (const one of wanted) {
    if (data.some(({ type, value }) => type === one.type && value === one.value)) continue;
    const options = { idempotencyKey: `${key}:${one.type}:${one.value}` };
    await once(() => asking(() => client.customers.createTaxId(id, one, options)));
  }
}
