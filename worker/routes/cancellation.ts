import { notFound, ProblemError } from "../../shared/api/problem.ts";
import { cancellationBody } from "../../shared/api/schemas/subscription.ts";
import type { AcknowledgmentDocument } from "../../shared/api/types/index.ts";
import { acknowledgmentOf, acknowledgments, wireCancellation } from "../db/cancellation.ts";
import { openInvoices } from "../db/invoices.ts";
import type { PortalReader } from "../db/portal.ts";
import { readAs } from "../db/read.ts";
import { currentOf, subscriptionsOf } from "../db/subscriptions.ts";
import { wireAcknowledgment } from "../db/wire/acknowledgment.ts";
import { cancelSubscription } from "../usecases/cancel-subscription.ts";
import type { Context } from "../usecases/context.ts";
import { resumeSubscription } from "../usecases/resume-subscription.ts";
import { type Route, route } from "./route.ts";

const PATH = "/v1/subscription/cancellation";

export const cancellationRoutes: Route[] = [
  route({
    method: "GET",
    path: PATH,
    access: "session",
    async handle({ context, reader }) {
      const { now, current, open, acknowledged } = await read(context, reader);
      if (!current) throw new ProblemError("no_subscription", "There never was a subscription.");
      const zone = context.seller.timeZone;
      const body = wireCancellation(current.row, open, acknowledgmentOf(current.row, acknowledged), zone);
      return { status: 200, body, now };
    },
  }),
  route({
    method: "GET",
    path: `${PATH}/document`,
    access: "session",
    async handle({ context, reader }) {
      const { now, current, acknowledged } = await read(context, reader);
      const acknowledgment = current && acknowledgmentOf(current.row, acknowledged);
      if (!acknowledgment) throw notFound("acknowledgment");
      const body: AcknowledgmentDocument = wireAcknowledgment(acknowledgment, current.reference ?? "");
      return { status: 200, body, now };
    },
  }),
  route({
    method: "POST",
    path: PATH,
    access: "owner",
    body: cancellationBody,
    bodyOptional: true,
    idempotency: "operation",
    async handle({ context, request, body }) {
      return { status: 200, body: await cancelSubscription(context, request, body) };
    },
  }),
  route({
    method: "DELETE",
    path: PATH,
    access: "owner",
    async handle({ context, request }) {
      return { status: 200, body: await resumeSubscription(context, request) };
    },
  }),
];

async function read({ db, wallClock }: Context, reader: PortalReader) {
  const { customerId } = reader;
  const { now, rows } = await readAs(db, reader, wallClock(), [
    subscriptionsOf(db, customerId),
    openInvoices(db, customerId),
    acknowledgments(db, customerId),
  ]);
  const [subscriptions, open, acknowledged] = rows;
  return { now, current: currentOf(subscriptions), open, acknowledged };
}
