import { notFound } from "../../shared/api/problem.ts";
import { portal } from "../db/portal.ts";
import { type Route, route } from "./route.ts";

export const portalRoutes: Route[] = [
  route({
    method: "GET",
    path: "/v1/portal",
    access: "session",
    async handle({ context, reader }) {
      const found = await portal(context.db, reader, {
        zone: context.seller.timeZone,
        terms: context.terms,
        wallNow: context.wallClock(),
      });
      if (!found.portal) throw notFound("customer");
      return { status: 200, body: found.portal, now: found.now };
    },
  }),
];
