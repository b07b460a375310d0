import { issuedQuery } from "../../shared/api/schemas/documents.ts";
import { issuedPage, wireIssuedName } from "../db/issued-list.ts";
import { readAs } from "../db/read.ts";
import { type Route, route } from "./route.ts";

const PAGE = 20;

export const documentRoutes: Route[] = [
  route({
    method: "GET",
    path: "/v1/documents",
    access: "session",
    query: issuedQuery,
    async handle({ context, reader, query }) {
      const { limit = PAGE, cursor, ...filter } = query;
      const before = cursor === undefined ? null : Number(cursor);
      const page = issuedPage(context.db, reader.customerId, limit, filter, before);
      const { now, rows } = await readAs(context.db, reader, context.wallClock(), [page]);
      const shown = rows[0].slice(0, limit);
      const nextCursor = rows[0].length > limit ? String(shown.at(-1)?.place) : null;
      return { status: 200, body: { data: shown.map(wireIssuedName), nextCursor }, now };
    },
  }),
];
