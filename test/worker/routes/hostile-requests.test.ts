import { SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../../worker/routes/index.ts";
import {
  API_KEY,
  type Billing,
  json,
  openBilling,
  problem,
  type TestCustomer,
} from "../../support/workerd/billing.ts";

let billing: Billing;
let customer: TestCustomer;
let other: TestCustomer;
let viewer: string;

beforeAll(async () => {
  billing = await openBilling();
  customer = await (await billing.customer()).subscribe();
  other = await (await billing.customer()).subscribe();
  const owner = customer.token;
  viewer = await customer.signIn("viewer", "u2");
  customer.token = owner;
});

const call = (
  method: string,
  path: string,
  bearer?: string,
  body?: BodyInit,
  headers: Record<string, string> = {},
) =>
  billing.fetch(path, {
    method,
    headers: { ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }), ...headers },
    ...(body !== undefined && { body }),
  });

/** Every table of the product, to see that nothing changed. */
async function everything(): Promise<string> {
  const tables = [
    "customers",
    "accounts",
    "subscriptions",
    "invoices",
    "documents",
    "operations",
    "previews",
    "audit",
    "outbox",
  ];
  const rows = await Promise.all(
    tables.map(async (table) => (await billing.db.$client.prepare(`SELECT * FROM ${table}`).all()).results),
  );
  return JSON.stringify(rows);
}

function token(
  claims: Record<string, unknown>,
  { alg = "HS256", kid = "k1", secret }: { alg?: string; kid?: string; secret?: Uint8Array } = {},
) {
  const now = Math.floor(billing.wall.now / 1000);
  return new SignJWT({
    aud: "chets-billing/portal",
    sub: "u1",
    jti: "ses_x",
    cus: customer.id,
    role: "owner",
    iat: now,
    exp: now + 900,
    ...claims,
  })
    .setProtectedHeader({ alg, kid })
    .sign(secret ?? billing.settings.sessionKeys[0].secret);
}

const unsigned = () => {
  const part = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, "");
  return `${part({ alg: "none", kid: "k1" })}.${part({ sub: "u1", cus: customer.id, role: "owner", jti: "x", aud: "chets-billing/portal" })}.`;
};

describe("credentials", () => {
  it.each<[string, string, () => string | undefined | Promise<string>]>([
    ["no token", "unauthenticated", () => undefined],
    ["a word", "unauthenticated", () => "hello"],
    ["an API key", "unauthenticated", () => API_KEY],
    ["alg: none", "unauthenticated", unsigned],
    ["another key", "unauthenticated", () => token({}, { secret: new TextEncoder().encode("x".repeat(40)) })],
    ["an unknown key id", "unauthenticated", () => token({}, { kid: "k9" })],
    ["another algorithm", "unauthenticated", () => token({}, { alg: "HS512" })],
    ["another audience", "unauthenticated", () => token({ aud: "someone-else" })],
    ["a role that is none", "unauthenticated", () => token({ role: "admin" })],
    [
      "an end that has passed",
      "token_expired",
      () => token({ exp: Math.floor(billing.wall.now / 1000) - 1 }),
    ],
    ["a session that was never opened", "session_revoked", () => token({})],
  ])("%s: %s", async (_name, code, bearer) => {
    const credentials = await bearer();
    for (const [method, path] of [
      ["GET", "/v1/portal"],
      ["POST", "/v1/subscription/changes"],
    ] as const) {
      const refused = await problem(
        await call(method, path, credentials, method === "POST" ? "{" : undefined),
      );
      expect(refused).toMatchObject({ status: 401, code });
    }
  });

  it("a session that was revoked is refused, a query that is wrong notwithstanding", async () => {
    const leaver = await billing.customer();
    await billing.db.$client
      .prepare("UPDATE portal_sessions SET revoked_at = 1 WHERE customer_id = ?")
      .bind(leaver.id)
      .run();
    for (const [method, path] of [
      ["GET", "/v1/portal"],
      ["GET", "/v1/invoices?limit=0"],
      ["DELETE", "/v1/subscription/cancellation"],
    ] as const) {
      expect(await problem(await call(method, path, leaver.token))).toMatchObject({
        status: 401,
        code: "session_revoked",
      });
    }
  });

  it("a portal token is no API key", async () => {
    expect(await problem(await call("POST", "/v1/portal-sessions", customer.token, "{}"))).toMatchObject({
      status: 401,
    });
  });
});

describe("roles", () => {
  it("a viewer reads everything and changes nothing", async () => {
    const before = await everything();
    for (const route of routes.filter(({ access }) => access === "session" || access === "owner")) {
      // The export is the one read that wants to be told in what form.
      const query = route.path.endsWith("/export") ? "?format=csv" : "";
      const path = `${route.path.replace(":id", "in_x")}${query}`;
      const reply = await call(route.method, path, viewer, route.method === "POST" ? "{" : undefined);
      if (route.access === "owner")
        expect(await problem(reply)).toMatchObject({ status: 403, code: "role_forbidden" });
      else expect([200, 404]).toContain(reply.status);
    }
    expect(await everything()).toBe(before);
  });
});

describe("another customer's things", () => {
  it("are not found", async () => {
    const { data } = await other.get<{ data: { id: string }[] }>("/v1/invoices");
    const preview = await other.preview("pro_year");
    const before = await everything();
    const invoice = data[0]?.id;
    for (const [method, path, body] of [
      ["GET", `/v1/invoices/${invoice}`, undefined],
      ["GET", `/v1/invoices/${invoice}/document`, undefined],
      ["POST", `/v1/invoices/${invoice}/payments`, undefined],
      ["GET", "/v1/subscription/changes/op_unknown", undefined],
      ["POST", "/v1/subscription/changes", { previewId: preview.id }],
    ] as const) {
      expect(await problem(await customer.call(method, path, body))).toMatchObject({
        status: 404,
        code: "not_found",
      });
    }
    expect(await everything()).toBe(before);
  });
});

describe("bodies", () => {
  const deep = `${"[".repeat(33)}${"]".repeat(33)}`;
  it.each<[string, number, string, BodyInit, string]>([
    ["not JSON", 400, "malformed_json", "{", "application/json"],
    ["not UTF-8", 400, "malformed_json", new Uint8Array([123, 34, 255, 34, 125]), "application/json"],
    ["nested too deep", 400, "malformed_json", deep, "application/json"],
    ["nothing", 400, "malformed_json", "", "application/json"],
    ["a list", 422, "validation_failed", "[]", "application/json; charset=utf-8"],
    ["an unknown member", 422, "validation_failed", '{"previewId":"x","amount":1}', "application/json"],
    ["a form", 415, "unsupported_media_type", "previewId=1", "application/x-www-form-urlencoded"],
    ["64 kB and a byte", 413, "body_too_large", `{"previewId":"${"x".repeat(65_536)}"}`, "application/json"],
    ["a token in place of an id", 404, "not_found", '{"previewId":"__proto__"}', "application/json"],
  ])("%s: %i %s", async (_name, status, code, body, type) => {
    const before = await everything();
    const reply = await call("POST", "/v1/subscription/changes", customer.token, body, {
      "Content-Type": type,
    });
    const refused = await problem(reply);
    expect(refused).toMatchObject({ status, code, type: "about:blank" });
    expect(refused.requestId).toBe(reply.headers.get("X-Request-Id"));
    expect(await everything()).toBe(before);
  });
});

describe("addresses", () => {
  it("unknown ones are 404 before anything else", async () => {
    expect(await problem(await call("POST", "/v1/nothing", "hello", "{"))).toMatchObject({
      status: 404,
      code: "not_found",
    });
  });

  it("another method is 405 with what is allowed, before credentials are looked at", async () => {
    const reply = await call("DELETE", "/v1/portal", "hello");
    expect(reply.headers.get("Allow")).toBe("GET, HEAD");
    expect(await problem(reply)).toMatchObject({ status: 405, code: "method_not_allowed" });
    const sessions = await call("GET", "/v1/portal-sessions");
    expect(sessions.headers.get("Allow")).toBe("POST");
  });

  it.each(["/openapi.json", "/docs", "/widget/v1/chets-billing.js"])("%s is only read", async (path) => {
    const reply = await call("POST", path);
    expect([reply.status, reply.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
  });

  it.each([
    ["limit=0", "/limit", "out_of_range"],
    ["limit=101", "/limit", "out_of_range"],
    ["cursor=x", "/cursor", "invalid_cursor"],
    ["cursor=MTc6Ow", "/cursor", "invalid_cursor"],
    ["page=2", "/page", "unknown_field"],
    ["status=lost", "/status", "invalid_value"],
    ["from=2026-13-01", "/from", "invalid_format"],
  ])("?%s is refused at %s with %s", async (query, pointer, code) => {
    const refused = await problem(await call("GET", `/v1/invoices?${query}`, customer.token));
    expect(refused).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  });
});

describe("limits", () => {
  const never = { limit: async () => ({ success: false }) } as unknown as RateLimit;

  it("are 429 with what the limit is", async () => {
    const limited = await openBilling({ bindings: { LIMIT_TOKEN: never } });
    const reply = await limited.fetch("/v1/portal", json("GET", customer.token));
    expect(reply.headers.get("Retry-After")).toBe("60");
    expect(reply.headers.get("RateLimit-Policy")).toBe('"token";q=600;w=60');
    expect(await problem(reply)).toMatchObject({ status: 429, code: "rate_limited" });
  });

  it("count failed credentials by address", async () => {
    const limited = await openBilling({ bindings: { LIMIT_FAILED: never } });
    expect(await problem(await limited.fetch("/v1/portal", json("GET", "hello")))).toMatchObject({
      status: 429,
    });
  });
});
