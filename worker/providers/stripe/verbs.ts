import { type PaymentProvider, ProviderRefused } from "../provider.ts";
import { clockOf, readAccount } from "./account.ts";
import { cancel, dropScheduledChange, resume } from "./cancel.ts";
import { readCatalogue } from "./catalogue.ts";
import { change } from "./change.ts";
import { createCustomer, updateDetails } from "./customer.ts";
import { asking } from "./errors.ts";
import { adoptCustomer, listCustomers } from "./everybody.ts";
import { removeMethod, setDefaultMethod } from "./methods.ts";
import { payInvoice } from "./pay.ts";
import { previewTarget } from "./preview.ts";
import { providerDocument } from "./provider-document.ts";
import { abandon, settle } from "./settle.ts";
import { setupPaymentMethod } from "./setup.ts";
import type { Shop } from "./shop.ts";
import { readSnapshot } from "./snapshot.ts";

/** The verbs of the port, each one file. */
export function verbs(shop: Shop): PaymentProvider {
  return {
    name: "stripe",

    async clock(providerCustomerId) {
      if (providerCustomerId === null) return { now: shop.wallClock(), frozen: false };
      const customer = await asking(() => shop.client.customers.retrieve(providerCustomerId), {
        missing: "unknown_customer",
      });
      if (customer.deleted) throw new ProviderRefused("unknown_customer", `${customer.id} was deleted`);
      return clockOf(shop, customer);
    },

    catalogue: () => readCatalogue(shop),
    createCustomer: (input, key) => createCustomer(shop, input, key),
    updateBillingDetails: (id, details, key) => updateDetails(shop, id, details, key),

    async previewChange(id, target, at) {
      return (await previewTarget(shop, await readAccount(shop, id), target, at)).preview;
    },

    change: (id, locked, key) => change(shop, id, locked, key),
    settle: (...asked) => settle(shop, ...asked),
    abandon: (id, reference, key) => abandon(shop, id, reference, key),
    dropScheduledChange: (id, key) => dropScheduledChange(shop, id, key),
    cancel: (id, request, key) => cancel(shop, id, request, key),
    resume: (id, key) => resume(shop, id, key),
    payInvoice: (id, invoiceId, key) => payInvoice(shop, id, invoiceId, key),
    setupPaymentMethod: (id, _returnUrl, key) => setupPaymentMethod(shop, id, key),
    setDefaultPaymentMethod: (id, methodId, key) => setDefaultMethod(shop, id, methodId, key),
    removePaymentMethod: (id, methodId, key) => removeMethod(shop, id, methodId, key),
    providerDocument: (id, invoiceId) => providerDocument(shop, id, invoiceId),
    customers: (after) => listCustomers(shop, after),
    adoptCustomer: (id, customerId, key) => adoptCustomer(shop, id, customerId, key),
    snapshot: (id, scope) => readSnapshot(shop, id, scope),
  };
}
