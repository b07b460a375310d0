import { notFound } from "../../shared/api/problem.ts";
import { billingDetailsPatch } from "../../shared/api/schemas/billing-details.ts";
import { selectCustomerAccount } from "../db/customers.ts";
import { readAs } from "../db/read.ts";
import { wireBillingDetails } from "../db/wire/billing-details.ts";
import { updateBillingDetails } from "../usecases/update-billing-details.ts";
import { type Route, route } from "./route.ts";

const PATH = "/v1/billing-details";

export const billingDetailsRoutes: Route[] = [
  route({
    method: "GET",
    path: PATH,
    access: "session",
    async handle({ context, reader }) {
      const { db } = context;
      const one = selectCustomerAccount(db, reader.customerId);
      const { now, rows } = await readAs(db, reader, context.wallClock(), [one]);
      const found = rows[0][0];
      if (!found) throw notFound("customer");
      return { status: 200, body: wireBillingDetails(found.customer, found.account), now };
    },
  }),
  route({
    method: "PATCH",
    path: PATH,
    access: "owner",
    body: billingDetailsPatch,
    async handle({ context, request, body }) {
      return { status: 200, body: await updateBillingDetails(context, request, body) };
    },
  }),
];
