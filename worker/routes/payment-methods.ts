import { emptyBody } from "../../shared/api/schemas/subscription.ts";
import { selectCustomerAccount } from "../db/customers.ts";
import { readAs } from "../db/read.ts";
import { setUpPaymentMethod } from "../usecases/set-up-payment-method.ts";
import { type Route, route } from "./route.ts";

export const paymentMethodRoutes: Route[] = [
  route({
    method: "GET",
    path: "/v1/payment-methods",
    access: "session",
    async handle({ context, reader }) {
      const { db } = context;
      const one = selectCustomerAccount(db, reader.customerId);
      const { now, rows } = await readAs(db, reader, context.wallClock(), [one]);
      const method = rows[0][0]?.account?.paymentMethod;
      return { status: 200, body: { data: method ? [method] : [], nextCursor: null }, now };
    },
  }),
  route({
    method: "POST",
    path: "/v1/payment-methods/setup",
    access: "owner",
    body: emptyBody,
    bodyOptional: true,
    async handle({ context, request }) {
      return { status: 200, body: await setUpPaymentMethod(context, request) };
    },
  }),
];
