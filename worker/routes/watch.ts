import { openAlarms } from "../db/alarms.ts";
import { readCounters } from "../db/counters.ts";
import { type Route, route } from "./route.ts";

const MOST = 100;

/** What an operator looks at: how often what happened, and what is not as it should be. */
export const watchRoutes: Route[] = [
  route({
    method: "GET",
    path: "/operator/counters",
    access: "operator",
    async handle({ context }) {
      return { status: 200, body: { data: await readCounters(context.db) } };
    },
  }),
  route({
    method: "GET",
    path: "/operator/alarms",
    access: "operator",
    async handle({ context }) {
      return { status: 200, body: { data: await openAlarms(context.db, MOST), nextCursor: null } };
    },
  }),
];
