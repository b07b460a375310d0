import { pingDatabase } from "../db/ping.ts";
import { type Route, route } from "./route.ts";

export const healthRoutes: Route[] = [
  route({
    method: "GET",
    path: "/health",
    access: "public",
    etag: false,
    async handle({ context }) {
      await pingDatabase(context.db);
      return {
        status: 200,
        body: { status: "ok", product: "chets-billing", provider: context.provider.name },
      };
    },
  }),
];
