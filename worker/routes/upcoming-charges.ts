import { notFound } from "../../shared/api/problem.ts";
import { upcomingCharges } from "../db/upcoming-charges.ts";
import { chargeCalendar } from "../db/wire/charge-calendar.ts";
import { type Call, type Route, route } from "./route.ts";

const PATH = "/v1/upcoming-charges";

export const upcomingChargeRoutes: Route[] = [
  route({
    method: "GET",
    path: PATH,
    access: "session",
    async handle(call) {
      const { now, charges } = await read(call);
      return { status: 200, body: { data: charges, nextCursor: null }, now };
    },
  }),
  route({
    method: "GET",
    path: `${PATH}.ics`,
    access: "session",
    async handle(call) {
      const { now, customer, subscriptionId, charges } = await read(call);
      // A calendar without an event is none (RFC 5545 section 3.6).
      if (!customer || !subscriptionId || charges.length === 0) throw notFound("charge to come");
      const { seller, hostBillingUrl } = call.context;
      const calendar = chargeCalendar(charges, {
        subscriptionId,
        locale: customer.locale,
        sellerName: seller.party.name,
        timeZone: seller.timeZone,
        pageUrl: hostBillingUrl(customer.id),
        now,
      });
      const file = { type: "text/calendar; charset=utf-8", name: "prelevements.ics" };
      return { status: 200, body: calendar, file, now };
    },
  }),
];

function read({ context, reader }: Pick<Call<unknown, unknown>, "context" | "reader">) {
  return upcomingCharges(context.db, reader, context.seller, context.wallClock());
}
