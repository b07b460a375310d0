import { auditQuery } from "../../shared/api/schemas/audit.ts";
import { auditPage, wireAuditEntry } from "../db/audit.ts";
import { readAs } from "../db/read.ts";
import { type Route, route } from "./route.ts";

const PAGE = 20;

export const auditRoutes: Route[] = [
  route({
    method: "GET",
    path: "/v1/audit",
    access: "owner",
    query: auditQuery,
    async handle({ context, reader, query }) {
      const { db, seller } = context;
      const { limit = PAGE, cursor } = query;
      const page = auditPage(db, reader.customerId, limit, cursor === undefined ? null : Number(cursor));
      const { now, rows } = await readAs(db, reader, context.wallClock(), [page]);
      const data = rows[0].slice(0, limit).map((row) => wireAuditEntry(row, seller.timeZone));
      const nextCursor = rows[0].length > limit ? String(data.at(-1)?.id) : null;
      return { status: 200, body: { data, nextCursor }, now };
    },
  }),
];
