import { eq } from "drizzle-orm";
import { type NewCustomer, type PaymentOutcome, type PaymentProvider, ProviderRefused } from "../provider.ts";
import type { Account } from "./account.ts";
import { readCatalogue } from "./catalogue.ts";
import { readOffset } from "./clock.ts";
import { cancelAtPeriodEnd, dropScheduledChange, resume } from "./engine/cancel.ts";
import { change } from "./engine/change.ts";
import { makeDefault, removeMethod } from "./engine/methods.ts";
import { payInvoice } from "./engine/pay-invoice.ts";
import { preview } from "./engine/preview.ts";
import { nextDueOf } from "./engine/run-due.ts";
import { actionUrl, giveUp, stillWaits, waitFor, waitingOutcome } from "./engine/waiting.ts";
import { stored } from "./guard.ts";
import { listCustomers } from "./list-customers.ts";
import { readCredit } from "./read-credit.ts";
import { sandboxCustomers } from "./schema.ts";
import { look, mutate, type Shop, settleDue } from "./shop.ts";
import { readInvoices, snapshotOf } from "./snapshot.ts";
import { emit } from "./work.ts";

/** The verbs of the port, each one transition of the engine. */
export function verbs(shop: Shop): PaymentProvider {
  const { db, settings, wallClock } = shop;
  return {
    name: "sandbox",
    clock: async () => ({ now: wallClock() + (await stored(() => readOffset(db))), frozen: false }),
    catalogue: () => stored(() => readCatalogue(db)),
    createCustomer: (input) => createCustomer(shop, input),

    updateBillingDetails: (providerCustomerId, details, key) =>
      mutate(shop, { providerCustomerId, verb: "updateBillingDetails", key }, (work) => {
        work.account.details = details;
        emit(work, "customer.updated");
      }),

    async previewChange(providerCustomerId, target, at) {
      const { work } = await look(shop, { providerCustomerId, buys: true });
      return preview(work, target, at);
    },

    change: (providerCustomerId, locked, key) =>
      mutate(shop, { providerCustomerId, verb: "change", key, buys: true }, (work) => change(work, locked)),

    async settle(providerCustomerId, reference): Promise<PaymentOutcome> {
      const { work } = await look(shop, { providerCustomerId, actionId: reference });
      const action = work.actions.get(reference);
      if (!action) throw new ProviderRefused("unknown_reference", `nothing waits under ${reference}`);
      if (action.outcome) return action.outcome;
      if (stillWaits(action, work.at)) return waitingOutcome(work, action);
      return { kind: "declined", declineCode: "expired" };
    },

    abandon: (providerCustomerId, reference, key) =>
      mutate(shop, { providerCustomerId, verb: "abandon", key, actionId: reference }, (work) => {
        const action = work.actions.get(reference);
        if (action?.state === "open" && action.wants !== "bank") giveUp(work, action, "abandoned");
      }),

    dropScheduledChange: (providerCustomerId, key) =>
      mutate(shop, { providerCustomerId, verb: "dropScheduledChange", key }, dropScheduledChange),

    cancel: (providerCustomerId, _request, key) =>
      mutate(shop, { providerCustomerId, verb: "cancel", key }, cancelAtPeriodEnd),

    resume: (providerCustomerId, key) => mutate(shop, { providerCustomerId, verb: "resume", key }, resume),

    payInvoice: (providerCustomerId, invoiceId, key, returnUrl = null) =>
      mutate(shop, { providerCustomerId, verb: "payInvoice", key, invoiceId }, (work) =>
        payInvoice(work, invoiceId, returnUrl),
      ),

    setupPaymentMethod: (providerCustomerId, returnUrl, key) =>
      mutate(shop, { providerCustomerId, verb: "setupPaymentMethod", key }, (work) => ({
        kind: "redirect",
        url: actionUrl(settings.origin, waitFor(work, "card", { kind: "setup" }, null, returnUrl)),
      })),

    setDefaultPaymentMethod: (providerCustomerId, methodId, key) =>
      mutate(shop, { providerCustomerId, verb: "setDefaultPaymentMethod", key }, (work) =>
        makeDefault(work, methodId),
      ),

    removePaymentMethod: (providerCustomerId, methodId, key) =>
      mutate(shop, { providerCustomerId, verb: "removePaymentMethod", key }, (work) =>
        removeMethod(work, methodId),
      ),

    providerDocument: async (_, id) => {
      throw new ProviderRefused("unknown_invoice", `the sandbox makes no PDF of ${id}`);
    },
    customers: (after) => stored(() => listCustomers(db, after)),
    // Every account here was opened by `createCustomer`, and has our id.
    adoptCustomer: async () => {},
    async snapshot(providerCustomerId, scope) {
      const seen = await look(shop, { providerCustomerId });
      if (seen.work.events.length > 0) await settleDue(shop, providerCustomerId);
      const { work, now } = seen.work.events.length > 0 ? await look(shop, { providerCustomerId }) : seen;
      const [slice, credit] = await stored(() =>
        Promise.all([readInvoices(db, providerCustomerId, scope), readCredit(db, providerCustomerId, scope)]),
      );
      return snapshotOf(work, now, slice, credit);
    },
  };
}

/** Kept by our customer's id, so two that race for one get the same. */
async function createCustomer(
  { db, newId }: Shop,
  input: NewCustomer,
): Promise<{ providerCustomerId: string }> {
  const { customerId, locale, details } = input;
  const account: Account = {
    id: newId("cus"),
    customerId,
    locale,
    details,
    currency: null,
    balance: 0,
    card: null,
    subscriptions: [],
    invoiceCount: 0,
  };
  const [, rows] = await stored(() =>
    db.batch([
      db
        .insert(sandboxCustomers)
        .values({
          id: account.id,
          customerId,
          version: 1,
          dueAt: nextDueOf(account)?.at ?? null,
          state: account,
        })
        .onConflictDoNothing(),
      db
        .select({ id: sandboxCustomers.id })
        .from(sandboxCustomers)
        .where(eq(sandboxCustomers.customerId, customerId)),
    ]),
  );
  return { providerCustomerId: rows[0]?.id ?? account.id };
}
