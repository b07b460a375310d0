import { emptyBody } from "../../shared/api/schemas/subscription.ts";
import type { Page, SavedPaymentMethod } from "../../shared/api/types/index.ts";
import { selectCustomerAccount } from "../db/customers.ts";
import { readAs } from "../db/read.ts";
import { wirePaymentMethods } from "../db/wire/payment-method.ts";
import { removePaymentMethod } from "../usecases/remove-payment-method.ts";
import { setDefaultPaymentMethod } from "../usecases/set-default-payment-method.ts";
import { setUpPaymentMethod } from "../usecases/set-up-payment-method.ts";
import { param, type Route, route } from "./route.ts";

const PATH = "/v1/payment-methods";

export const paymentMethodRoutes: Route[] = [
  route({
    method: "GET",
    path: PATH,
    access: "session",
    async handle({ context, reader }) {
      const { db } = context;
      const one = selectCustomerAccount(db, reader.customerId);
      const { now, rows } = await readAs(db, reader, context.wallClock(), [one]);
      return { status: 200, body: listed(wirePaymentMethods(rows[0][0]?.account ?? null)), now };
    },
  }),
  route({
    method: "POST",
    path: `${PATH}/setup`,
    access: "owner",
    body: emptyBody,
    bodyOptional: true,
    async handle({ context, request }) {
      return { status: 200, body: await setUpPaymentMethod(context, request) };
    },
  }),
  route({
    method: "PUT",
    path: `${PATH}/:id/default`,
    access: "owner",
    async handle(call) {
      const methods = await setDefaultPaymentMethod(call.context, call.request, param(call, "id"));
      return { status: 200, body: listed(methods) };
    },
  }),
  route({
    method: "DELETE",
    path: `${PATH}/:id`,
    access: "owner",
    async handle(call) {
      const methods = await removePaymentMethod(call.context, call.request, param(call, "id"));
      return { status: 200, body: listed(methods) };
    },
  }),
];

function listed(data: SavedPaymentMethod[]): Page<SavedPaymentMethod> {
  return { data, nextCursor: null };
}
