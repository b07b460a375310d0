import { join } from "node:path";
import { createGenerator } from "ts-json-schema-generator";
import type { ZodType } from "zod";
import * as z from "zod";
import { PROBLEMS } from "../../shared/api/problem.ts";
import type { ProblemCode } from "../../shared/api/types/index.ts";
import { routes } from "../../worker/routes/index.ts";
import type { Access, Route } from "../../worker/routes/route.ts";
import { oauthPaths } from "./oauth-paths.ts";
import { type OperationFacts, operations } from "./operations.ts";

type Json = Record<string, unknown>;

/** What the command line uses is not for others to build on. */
const isDescribed = ({ path }: Route): boolean => !path.startsWith("/operator/");

export const describedRoutes = routes.filter(isDescribed);

/**
 * The description of the API (OpenAPI 3.1): paths and requests from the routes and their schemas, answers from the
 * types that the clients compile with.
 */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of describedRoutes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] ??= {};
    (paths[path] as Json)[route.method.toLowerCase()] = operationOf(route);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Chets Billing",
      version,
      description:
        "Amounts are integers in the currency's minor unit. Instants are RFC 3339 in UTC, days are of the seller's zone. Rates are basis points. Every refusal is a problem document (RFC 9457) with a code.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    tags: ["Host", "Subscription", "Invoices", "Billing details", "History", "Devices", "Service"].map(
      (name) => ({
        name,
      }),
    ),
    paths: { ...paths, ...oauthPaths },
    components: {
      securitySchemes: {
        apiKey: {
          type: "http",
          scheme: "bearer",
          description: "Of the host's own server. Never in a browser.",
        },
        session: {
          type: "http",
          scheme: "bearer",
          description: "The token of a portal session, or of a paired browser extension.",
        },
      },
      schemas: answerSchemas(),
    },
  };
}

function operationOf(route: Route): Json {
  const facts = operations[`${route.method} ${route.path}`];
  if (!facts) throw new Error(`${route.method} ${route.path} is not described in operations.ts`);
  const parameters = [...pathParameters(route), ...queryParameters(route), ...headers(route)];
  return {
    operationId: operationId(route),
    summary: `${facts.summary}.`,
    tags: [facts.tag],
    ...(SECURITY[route.access] && { security: SECURITY[route.access] }),
    ...(route.access === "owner" && { description: "For an owner, or a device that may manage." }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: {
        required: !route.bodyOptional,
        content: { "application/json": { schema: requestSchema(route.body) } },
      },
    }),
    responses: { ...answersOf(route, facts), ...refusalsOf(route, facts) },
  };
}

const SECURITY: Partial<Record<Access, object[]>> = {
  api_key: [{ apiKey: [] }],
  session: [{ session: [] }],
  owner: [{ session: [] }],
  person: [{ session: [] }],
  public_or_session: [{}, { session: [] }],
};

function operationId({ method, path }: Route): string {
  const words = path
    .replace(/^\/(v1\/)?/, "")
    .split(/[/.-]/)
    .map((word) => (word.startsWith(":") ? `by-${word.slice(1)}` : word));
  return [method.toLowerCase(), ...words].join("-");
}

const pathParameters = ({ path }: Route): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", minLength: 1, maxLength: 200 },
  }));

function queryParameters({ query }: Route): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = requestSchema(query) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function headers({ method, etag, idempotency }: Route): Json[] {
  const named = (name: string, description: string): Json => ({
    name,
    in: "header",
    required: false,
    description,
    schema: { type: "string", maxLength: 255 },
  });
  return [
    ...(idempotency
      ? [named("Idempotency-Key", "The same key and body answer the same, for 24 hours.")]
      : []),
    ...(method === "GET" && etag !== false
      ? [named("If-None-Match", "The ETag of an answer that is held: 304 when it is still right.")]
      : []),
  ];
}

/** What may be sent: a member that is transformed afterwards is described as it comes in. */
function requestSchema(schema: ZodType): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
  }) as Json;
  return described;
}

function answersOf(route: Route, { answers }: OperationFacts): Json {
  const described = Object.entries(answers).map(([status, answer]): [string, Json] => {
    if (!answer) return [status, { description: "Done." }];
    const content = answer.includes("/")
      ? { [answer]: { schema: { type: "string" } } }
      : { "application/json": { schema: { $ref: `#/components/schemas/${answer}` } } };
    return [status, { description: status === "201" ? "Made." : "The answer.", content }];
  });
  const kept = route.method === "GET" && route.etag !== false;
  return {
    ...Object.fromEntries(described),
    ...(kept && { 304: { description: "What is held is still right." } }),
  };
}

/** By status, with the codes that may stand in it. */
function refusalsOf(route: Route, { refuses = [] }: OperationFacts): Json {
  const withoutSession = route.access === "public";
  const codes: ProblemCode[] = [
    ...(withoutSession ? [] : (["unauthenticated", "rate_limited"] as const)),
    ...(["session", "owner", "person", "public_or_session"].includes(route.access)
      ? (["token_expired", "session_revoked"] as const)
      : []),
    ...(route.access === "owner" ? (["role_forbidden", "scope_forbidden"] as const) : []),
    ...(route.body ? (["malformed_json", "body_too_large", "unsupported_media_type"] as const) : []),
    ...(route.body || route.query ? (["validation_failed"] as const) : []),
    ...(route.idempotency ? (["idempotency_key_reused"] as const) : []),
    ...refuses,
    "storage_unavailable",
  ];
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const sorted = [...byStatus].sort(([one], [other]) => one - other);
  return Object.fromEntries(
    sorted.map(([status, all]) => [
      status,
      {
        description: `A problem document with the code ${all.map((code) => `\`${code}\``).join(", ")}.`,
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

/** JSON Schema of every answer, from its TypeScript type and the comments on it. */
function answerSchemas(): Json {
  const { definitions = {} } = createGenerator({
    path: join(import.meta.dirname, "answers.ts"),
    tsconfig: join(import.meta.dirname, "tsconfig.answers.json"),
    type: "*",
    expose: "export",
    topRef: true,
    jsDoc: "extended",
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema("*");
  const text = JSON.stringify(definitions).replaceAll("#/definitions/", "#/components/schemas/");
  const named = JSON.parse(text) as Record<string, Json>;
  return Object.fromEntries(
    Object.entries(named)
      .map(([name, schema]): [string, Json] => [plainName(name), renamed(schema)])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** `Page<Device>` is no name for a component (OpenAPI 3.1, Components Object). */
const plainName = (name: string): string => decodeURIComponent(name).replace(/[^\w.-]+/g, "_");

function renamed(value: Json): Json {
  return JSON.parse(
    JSON.stringify(value).replace(
      /"#\/components\/schemas\/([^"]+)"/g,
      (_, name: string) => `"#/components/schemas/${plainName(name)}"`,
    ),
  ) as Json;
}
