import { changeBody, previewBody } from "../../shared/api/schemas/subscription.ts";
import { readAs } from "../db/read.ts";
import { subscriptionsOf, wireCurrent } from "../db/subscriptions.ts";
import { changePlan } from "../usecases/change-plan.ts";
import { dropScheduledChange } from "../usecases/drop-scheduled-change.ts";
import { previewChange } from "../usecases/preview-change.ts";
import { settleChange } from "../usecases/settle-change.ts";
import { param, type Route, route } from "./route.ts";

export const subscriptionRoutes: Route[] = [
  route({
    method: "GET",
    path: "/v1/subscription",
    access: "session",
    async handle({ context, reader }) {
      const { db, seller } = context;
      const { now, rows } = await readAs(db, reader, context.wallClock(), [
        subscriptionsOf(db, reader.customerId),
      ]);
      return { status: 200, body: { subscription: wireCurrent(rows[0], seller.timeZone) }, now };
    },
  }),
  route({
    method: "POST",
    path: "/v1/subscription/previews",
    access: "owner",
    body: previewBody,
    idempotency: "alone",
    async handle({ context, request, body }) {
      return { status: 201, body: await previewChange(context, request, body) };
    },
  }),
  route({
    method: "POST",
    path: "/v1/subscription/changes",
    access: "owner",
    body: changeBody,
    idempotency: "operation",
    async handle({ context, request, body }) {
      return { status: 200, body: await changePlan(context, request, body) };
    },
  }),
  route({
    method: "GET",
    path: "/v1/subscription/changes/:id",
    access: "owner",
    etag: false,
    async handle(call) {
      const change = await settleChange(call.context, call.request.customerId, param(call, "id"));
      return { status: 200, body: change };
    },
  }),
  route({
    method: "DELETE",
    path: "/v1/subscription/changes",
    access: "owner",
    async handle({ context, request }) {
      return { status: 200, body: await dropScheduledChange(context, request) };
    },
  }),
];
