import {
  backfillBody,
  providerCustomersQuery,
  reconcileBody,
  replayBody,
} from "../../shared/api/schemas/operator.ts";
import { countCustomers, customersAfter } from "../db/copy-state.ts";
import { deadEvents, reviveEvents } from "../db/events.ts";
import { backfillCustomer } from "../usecases/backfill-customer.ts";
import { listProviderCustomers } from "../usecases/list-provider-customers.ts";
import { reconcileCustomer } from "../usecases/reconcile-customer.ts";
import { refreshCatalogue } from "../usecases/refresh-catalogue.ts";
import { type Route, route } from "./route.ts";

/** Customers that one request looks at: Stripe takes a few calls for each, and no more than 25 a second in test mode. */
const SLICE = 5;

/** What the command line needs to keep the copy true. */
export const upkeepRoutes: Route[] = [
  route({
    method: "POST",
    path: "/operator/reconcile",
    access: "operator",
    body: reconcileBody,
    async handle({ context, body }) {
      const ids = body.customer ? [body.customer] : await customersAfter(context.db, body.after ?? "", SLICE);
      const data = [];
      for (const id of ids) data.push(await reconcileCustomer(context, id));
      const last = !body.customer && ids.length === SLICE ? ids.at(-1) : null;
      const total = body.customer ? 1 : await countCustomers(context.db);
      return { status: 200, body: { data, nextCursor: last ?? null, total } };
    },
  }),
  route({
    method: "GET",
    path: "/operator/provider-customers",
    access: "operator",
    query: providerCustomersQuery,
    etag: false,
    async handle({ context, query }) {
      const matching = { idFrom: query.idFrom ?? null, adopt: query.adopt === "true" };
      return { status: 200, body: await listProviderCustomers(context, query.after ?? null, matching) };
    },
  }),
  route({
    method: "POST",
    path: "/operator/backfill",
    access: "operator",
    body: backfillBody,
    async handle({ context, body: { customer: id, ...account } }) {
      return { status: 200, body: await backfillCustomer(context, { id, ...account }) };
    },
  }),
  route({
    method: "POST",
    path: "/operator/catalogue",
    access: "operator",
    async handle({ context }) {
      await refreshCatalogue(context);
      return { status: 204 };
    },
  }),
  route({
    method: "GET",
    path: "/operator/events/dead",
    access: "operator",
    async handle({ context }) {
      return { status: 200, body: { data: await deadEvents(context.db, 100), nextCursor: null } };
    },
  }),
  route({
    method: "POST",
    path: "/operator/events/replay",
    access: "operator",
    body: replayBody,
    async handle({ context, body }) {
      return { status: 200, body: { replayed: await reviveEvents(context.db, body.ids ?? null) } };
    },
  }),
];
