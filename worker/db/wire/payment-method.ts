import type { SavedPaymentMethod } from "../../../shared/api/types/index.ts";
import type { AccountRow } from "../customers.ts";

/** What is on file, the default first. A row from before there were several knows of the default alone. */
export function wirePaymentMethods(account: AccountRow | null): SavedPaymentMethod[] {
  const { paymentMethods = null, paymentMethod = null } = account ?? {};
  return paymentMethods ?? (paymentMethod ? [{ ...paymentMethod, id: "on_file", default: true }] : []);
}
