import { portalSessionBody } from "../../shared/api/schemas/customer.ts";
import { openPortalSession } from "../usecases/open-portal-session.ts";
import { type Route, route } from "./route.ts";

export const portalSessionRoutes: Route[] = [
  route({
    method: "POST",
    path: "/v1/portal-sessions",
    access: "api_key",
    body: portalSessionBody,
    async handle({ context, tokenKeys, body }) {
      return { status: 201, body: await openPortalSession(context, tokenKeys, body) };
    },
  }),
];
