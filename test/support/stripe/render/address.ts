import type Stripe from "stripe";

export function renderAddress(address: Record<string, string>): Stripe.Address {
  const part = (name: string) => address[name] || null;
  return {
    city: part("city"),
    country: part("country"),
    line1: part("line1"),
    line2: part("line2"),
    postal_code: part("postal_code"),
    state: null,
  };
}
