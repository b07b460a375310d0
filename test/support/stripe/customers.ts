import type { BillingDetails } from "../../../shared/api/types/index.ts";
import { CHANGE_TIMING } from "../../../worker/domain/change-timing.ts";
import { hasEnded } from "../../../worker/domain/current-subscription.ts";
import { DUNNING } from "../../../worker/domain/dunning.ts";
import { openWork } from "../../../worker/providers/sandbox/store.ts";
import { putSubscription } from "../../../worker/providers/sandbox/work.ts";
import { type Form, inner, items, strings, text } from "./form.ts";
import { missing } from "./refusal.ts";
import { nowOf, type Sim, type SimCustomer } from "./state.ts";
import { merged } from "./subscriptions.ts";

const NOBODY: BillingDetails = {
  name: "",
  email: null,
  invoiceEmails: [],
  siren: null,
  vatId: null,
  orderReference: null,
  address: null,
};

export function createCustomer(sim: Sim, form: Form): SimCustomer {
  const id = sim.newId("cus");
  const testClock = text(form, "test_clock");
  const at = nowOf(sim, { testClock });
  const account = {
    id,
    customerId: id,
    locale: "fr",
    details: NOBODY,
    currency: null,
    balance: 0,
    card: null,
    subscriptions: [],
    invoiceCount: 0,
  };
  const settings = {
    seller: { country: "FR", timeZone: "Europe/Paris" },
    dunning: DUNNING,
    timing: CHANGE_TIMING,
    coupons: [],
    debitNoticeDays: 14,
    origin: "",
  };
  const loaded = { offset: 0, customer: null, invoices: [], actions: [], reply: null };
  const customer: SimCustomer = {
    id,
    created: at,
    deleted: false,
    testClock,
    name: "",
    email: "",
    address: {},
    locales: [],
    metadata: {},
    customFields: [],
    taxIds: [],
    defaultMethod: null,
    methods: [],
    setups: [],
    balanceTransactions: [],
    work: openWork(loaded, account, { at, newId: sim.newId, settings, catalogue: sim.catalogue }),
    subscriptions: new Map(),
    invoices: new Map(),
    schedules: [],
    disputes: [],
    refunds: [],
    intents: [],
  };
  sim.customers.set(id, customer);
  updateCustomer(customer, form);
  return customer;
}

export function findCustomer(sim: Sim, id: string): SimCustomer {
  const customer = sim.customers.get(id);
  if (!customer) throw missing("customer", id);
  return customer;
}

export function updateCustomer(customer: SimCustomer, form: Form): void {
  customer.metadata = merged(customer.metadata, form);
  customer.name = text(form, "name") ?? customer.name;
  customer.email = text(form, "email") ?? customer.email;
  if ("address" in form) customer.address = inner(form, "address") as Record<string, string>;
  if ("preferred_locales" in form) customer.locales = strings(form, "preferred_locales");
  const settings = inner(form, "invoice_settings");
  if ("custom_fields" in settings) {
    customer.customFields = items(settings, "custom_fields").map((field) => ({
      name: text(field, "name") ?? "",
      value: text(field, "value") ?? "",
    }));
  }
  customer.defaultMethod = text(settings, "default_payment_method") ?? customer.defaultMethod;
  refreshDetails(customer);
}

/** What the rules of billing and the next invoice know of the customer. */
export function refreshDetails(customer: SimCustomer): void {
  const { name, email, address, taxIds, work } = customer;
  const taxId = (type: string) => taxIds.find((one) => one.type === type)?.value ?? null;
  work.account.details = {
    name,
    email: email || null,
    invoiceEmails: [],
    siren: taxId("fr_siren"),
    vatId: taxId("eu_vat"),
    orderReference: null,
    address: address.country
      ? {
          line1: address.line1 ?? "",
          line2: address.line2 || null,
          postalCode: address.postal_code ?? "",
          city: address.city ?? "",
          country: address.country,
        }
      : null,
  };
}

/** What ran ends with the customer, at once. */
export function deleteCustomer(sim: Sim, customer: SimCustomer): void {
  const { work } = customer;
  customer.deleted = true;
  const endedAt = nowOf(sim, customer);
  for (const subscription of work.account.subscriptions) {
    if (hasEnded(subscription.status)) continue;
    putSubscription(work, { ...subscription, status: "canceled", endedAt, scheduled: null });
  }
}
