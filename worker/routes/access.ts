import { endAccess } from "../usecases/end-access.ts";
import { endSession } from "../usecases/end-session.ts";
import { param, type Route, route } from "./route.ts";

export const accessRoutes: Route[] = [
  route({
    method: "DELETE",
    path: "/v1/customers/:externalId/users/:userId/access",
    access: "api_key",
    async handle(call) {
      await endAccess(call.context, call.request, param(call, "userId"));
      return { status: 204 };
    },
  }),
  route({
    method: "DELETE",
    path: "/operator/customers/:externalId/access",
    access: "operator",
    async handle(call) {
      await endAccess(call.context, call.request);
      return { status: 204 };
    },
  }),
  route({
    method: "DELETE",
    path: "/operator/sessions/:id",
    access: "operator",
    async handle(call) {
      await endSession(call.context, param(call, "id"));
      return { status: 204 };
    },
  }),
];
