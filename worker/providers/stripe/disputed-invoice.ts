import type Stripe from "stripe";
import { ProviderRefused } from "../provider.ts";
import { REPAYS } from "./attempts.ts";
import { asking } from "./errors.ts";
import { idOf } from "./map/id-of.ts";

/** Whose payment a dispute is about, and of which invoice: Stripe's event names neither. `null` for a strange one. */
export async function disputedInvoice(
  client: Stripe,
  intentId: string,
): Promise<{ customer: string; invoiceId: string | null } | null> {
  try {
    const intent = await asking(() => client.paymentIntents.retrieve(intentId), {
      missing: "unknown_reference",
    });
    const customer = idOf(intent.customer);
    if (customer === null) return null;
    const repaid = intent.metadata?.[REPAYS];
    if (repaid) return { customer, invoiceId: repaid };
    const payment = { type: "payment_intent" as const, payment_intent: intentId };
    const { data } = await asking(() => client.invoicePayments.list({ payment, limit: 1 }));
    return { customer, invoiceId: idOf(data[0]?.invoice) };
  } catch (error) {
    if (error instanceof ProviderRefused) return null;
    throw error;
  }
}
