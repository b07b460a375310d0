import type { PaymentProvider } from "../provider.ts";
import type { Delivery, ReadOutcome, WebhookOptions } from "./events.ts";
import type { createStripe, StripeOptions } from "./stripe.ts";

export interface LazyStripe {
  provider: PaymentProvider;
  readEvent(delivery: Delivery): Promise<ReadOutcome>;
}

/** The provider whose SDK is loaded by the first call of a verb: showing a page loads none of it. */
export function lazyStripe(options: StripeOptions & WebhookOptions): LazyStripe {
  let loaded: Promise<ReturnType<typeof createStripe>> | null = null;
  const load = () => {
    loaded ??= import("./stripe.ts").then(({ createStripe }) => createStripe(options));
    return loaded;
  };
  return {
    provider: {
      name: "stripe",
      clock: async (...args) => (await load()).clock(...args),
      catalogue: async (...args) => (await load()).catalogue(...args),
      createCustomer: async (...args) => (await load()).createCustomer(...args),
      updateBillingDetails: async (...args) => (await load()).updateBillingDetails(...args),
      previewChange: async (...args) => (await load()).previewChange(...args),
      change: async (...args) => (await load()).change(...args),
      settle: async (...args) => (await load()).settle(...args),
      abandon: async (...args) => (await load()).abandon(...args),
      dropScheduledChange: async (...args) => (await load()).dropScheduledChange(...args),
      cancel: async (...args) => (await load()).cancel(...args),
      resume: async (...args) => (await load()).resume(...args),
      payInvoice: async (...args) => (await load()).payInvoice(...args),
      setupPaymentMethod: async (...args) => (await load()).setupPaymentMethod(...args),
      setDefaultPaymentMethod: async (...args) => (await load()).setDefaultPaymentMethod(...args),
      removePaymentMethod: async (...args) => (await load()).removePaymentMethod(...args),
      providerDocument: async (...args) => (await load()).providerDocument(...args),
      customers: async (...args) => (await load()).customers(...args),
      adoptCustomer: async (...args) => (await load()).adoptCustomer(...args),
      snapshot: async (...args) => (await load()).snapshot(...args),
    },
    readEvent: async (delivery) =>
      (await import("./events.ts")).readEvent(options, delivery, async (intentId) => {
        const [{ client }, { disputedInvoice }] = await Promise.all([
          load(),
          import("./disputed-invoice.ts"),
        ]);
        return disputedInvoice(client, intentId);
      }),
  };
}
