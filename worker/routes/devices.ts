import { notFound } from "../../shared/api/problem.ts";
import { deviceDecisionBody } from "../../shared/api/schemas/devices.ts";
import { pendingCode, wireApproval } from "../db/device-codes.ts";
import { type DeviceFilter, pairedDevices, wireDevice } from "../db/devices.ts";
import type { PortalReader } from "../db/portal.ts";
import { readAs } from "../db/read.ts";
import { decideDevice, readUserCode } from "../usecases/decide-device.ts";
import { removeDevice } from "../usecases/remove-device.ts";
import { param, type Route, route } from "./route.ts";

export const deviceRoutes: Route[] = [
  route({
    method: "GET",
    path: "/v1/devices",
    access: "session",
    async handle({ context, reader }) {
      const { db } = context;
      const list = pairedDevices(db, theirs(reader));
      const { now, rows } = await readAs(db, reader, context.wallClock(), [list]);
      return { status: 200, body: { data: rows[0].map(wireDevice), nextCursor: null }, now };
    },
  }),
  route({
    method: "DELETE",
    path: "/v1/devices/:id",
    access: "session",
    async handle(call) {
      await removeDevice(call.context, call.request, theirs(call.reader), param(call, "id"));
      return { status: 204 };
    },
  }),
  route({
    method: "GET",
    path: "/v1/devices/approvals/:userCode",
    access: "person",
    countTries: true,
    async handle(call) {
      const { context, reader } = call;
      const { db } = context;
      const code = readUserCode(param(call, "userCode"));
      const wallNow = context.wallClock();
      const { now, rows } = await readAs(db, reader, wallNow, [pendingCode(db, code?.stored ?? "", wallNow)]);
      const pairing = rows[0][0];
      if (!code || !pairing) throw notFound("pairing that waits");
      return { status: 200, body: wireApproval(pairing, code.shown), now };
    },
  }),
  route({
    method: "POST",
    path: "/v1/devices/approvals",
    access: "person",
    body: deviceDecisionBody,
    idempotency: "alone",
    countTries: true,
    async handle({ context, request, reader, body }) {
      return { status: 200, body: await decideDevice(context, request, { ...body, role: reader.role }) };
    },
  }),
];

/** An owner sees and ends every device of the customer, a viewer their own. */
function theirs({ customerId, userId, role }: PortalReader): DeviceFilter {
  return role === "owner" ? { customerId } : { customerId, userId };
}
