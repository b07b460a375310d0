import { notFound } from "../../shared/api/problem.ts";
import { apiKeyBody } from "../../shared/api/schemas/operator.ts";
import { listApiKeys, wireApiKey } from "../db/api-keys.ts";
import { createApiKey } from "../usecases/create-api-key.ts";
import { revokeApiKey } from "../usecases/revoke-api-key.ts";
import { param, type Route, route } from "./route.ts";

const PATH = "/operator/api-keys";

export const apiKeyRoutes: Route[] = [
  route({
    method: "GET",
    path: PATH,
    access: "operator",
    async handle({ context }) {
      const rows = await listApiKeys(context.db);
      return { status: 200, body: { data: rows.map(wireApiKey), nextCursor: null } };
    },
  }),
  route({
    method: "POST",
    path: PATH,
    access: "operator",
    body: apiKeyBody,
    async handle({ context, body }) {
      return { status: 201, body: await createApiKey(context, body.name) };
    },
  }),
  route({
    method: "DELETE",
    path: `${PATH}/:id`,
    access: "operator",
    async handle(call) {
      if (!(await revokeApiKey(call.context, param(call, "id")))) throw notFound("API key");
      return { status: 204 };
    },
  }),
];
