import type { SavedPaymentMethod } from "../../../shared/api/types/index.ts";
import { methodsOf } from "../../../widget/stand-in/methods.ts";
import type { FakeApi } from "./fake-api.ts";
import { ACTIVE } from "./states.ts";

/** Visa 4242 that pays, the account 2606, and Mastercard 4444 that has run out. */
export const METHODS: SavedPaymentMethod[] = methodsOf(ACTIVE);
export const [VISA, DEBIT, EXPIRED] = METHODS as [SavedPaymentMethod, SavedPaymentMethod, SavedPaymentMethod];

export const LIST = "GET /v1/payment-methods";
export const toDefault = ({ id }: SavedPaymentMethod) => `PUT /v1/payment-methods/${id}/default`;
export const toRemove = ({ id }: SavedPaymentMethod) => `DELETE /v1/payment-methods/${id}`;

/** The routes of the list, over what is kept now. */
export function keep(api: FakeApi, start: SavedPaymentMethod[]): void {
  let kept = start;
  const page = () => ({ data: kept, nextCursor: null });
  api.on(LIST, page);
  for (const method of start) {
    api.on(toDefault(method), () => {
      const others = kept.filter(({ id }) => id !== method.id).map((one) => ({ ...one, default: false }));
      kept = [{ ...method, default: true }, ...others];
      return page();
    });
    api.on(toRemove(method), () => {
      kept = kept.filter(({ id }) => id !== method.id);
      return page();
    });
  }
}
