import { offeredPlans } from "../db/plans.ts";
import { readAs } from "../db/read.ts";
import { wirePlans } from "../db/wire/plan.ts";
import { type Route, route } from "./route.ts";

export const planRoutes: Route[] = [
  route({
    method: "GET",
    path: "/v1/plans",
    access: "public_or_session",
    async handle({ context, maybeReader }) {
      const { db } = context;
      if (!maybeReader) return { status: 200, body: { data: wirePlans(await offeredPlans(db, null)) } };
      const { customerId } = maybeReader;
      const { now, rows } = await readAs(db, maybeReader, context.wallClock(), [
        offeredPlans(db, customerId),
      ]);
      return { status: 200, body: { data: wirePlans(rows[0]) }, now };
    },
  }),
];
