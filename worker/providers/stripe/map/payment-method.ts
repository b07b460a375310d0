import type Stripe from "stripe";
import type { PaymentMethod } from "../../../../shared/api/types/index.ts";

type Shown = Pick<Stripe.PaymentMethod, "type"> & {
  card?: Stripe.PaymentMethod["card"] | Stripe.Charge.PaymentMethodDetails["card"] | null;
  sepa_debit?: { last4?: string | null } | null;
};

/** A card or a debit mandate as the rest of the world may see it; `null` for a kind that is not offered here. */
export function mapPaymentMethod(method: Shown | null | undefined): PaymentMethod | null {
  if (method?.card) {
    const { brand, last4, exp_month, exp_year } = method.card;
    return {
      kind: "card",
      brand: brand ?? "unknown",
      last4: last4 ?? "",
      expMonth: exp_month ?? 0,
      expYear: exp_year ?? 0,
    };
  }
  if (method?.sepa_debit) return { kind: "sepa_debit", last4: method.sepa_debit.last4 ?? "" };
  return null;
}
