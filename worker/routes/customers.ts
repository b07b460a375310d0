import { notFound } from "../../shared/api/problem.ts";
import { customerBody, customerParams } from "../../shared/api/schemas/customer.ts";
import { entitlements } from "../db/entitlements.ts";
import { registerCustomer } from "../usecases/register-customer.ts";
import { param, type Route, route } from "./route.ts";

export const customerRoutes: Route[] = [
  route({
    method: "PUT",
    path: "/v1/customers/:externalId",
    access: "api_key",
    params: customerParams,
    body: customerBody,
    async handle(call) {
      const { created, customer } = await registerCustomer(call.context, call.request, call.body);
      return { status: created ? 201 : 200, body: customer };
    },
  }),
  route({
    method: "GET",
    path: "/v1/customers/:externalId/entitlements",
    access: "api_key",
    async handle(call) {
      const found = await entitlements(call.context.db, param(call, "externalId"), call.context.wallClock());
      if (!found) throw notFound("customer");
      return { status: 200, body: found.entitlements, now: found.now };
    },
  }),
];
