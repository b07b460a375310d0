import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, expect, inject, test } from "vitest";

const KEY = "sk_dev_chets";
const COMPANIES = [
  "atelier-dupont",
  "studio-lumiere",
  "garage-martin",
  "agence-boreale",
  "librairie-voltaire",
  "nouvelle-societe",
];

const document = JSON.parse(await readFile("worker/cli/api-docs/openapi.json", "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
addFormats.default(ajv);
ajv.addSchema({ $id: "api", components: document.components });

const origin = inject("origin");

/** Calls, and holds what comes back against the description. */
async function call(method: string, path: string, token: string, body?: unknown) {
  const [, address = "", query = ""] = /^([^?]+)(\?.*)?$/.exec(path) ?? [];
  const reply = await fetch(`${origin}${address}${query}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const described = operationAt(method, address).responses[reply.status];
  expect(described, `${method} ${path} answers ${reply.status}`).toBeDefined();
  const type = (reply.headers.get("Content-Type") ?? "").split(";")[0] ?? "";
  if (reply.status === 204) return null;
  expect(Object.keys(described.content), `${method} ${path}`).toContain(type);
  const text = await reply.text();
  if (!type.endsWith("json")) return text;
  const answer = JSON.parse(text);
  const { $ref } = described.content[type].schema;
  const validate = ajv.compile({ $ref: `api${$ref}` });
  expect(validate(answer) ? [] : validate.errors, `${method} ${path} for ${reply.status}`).toEqual([]);
  return answer;
}

function operationAt(method: string, address: string) {
  const steps = address.split("/");
  const found = Object.keys(document.paths)
    .filter((path) => {
      const parts = path.split("/");
      return (
        parts.length === steps.length && parts.every((part, at) => part.startsWith("{") || part === steps[at])
      );
    })
    .toSorted((one, other) => one.split("{").length - other.split("{").length)[0];
  const operation = found && document.paths[found][method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${address} is not described`);
  return operation;
}

const tokens = new Map<string, string>();

beforeAll(async () => {
  for (const customer of COMPANIES) {
    const user = { id: "openapi", name: "Ada Martin", email: "ada@example.com" };
    const { token } = await call("POST", "/v1/portal-sessions", KEY, { customer, user, role: "owner" });
    tokens.set(customer, token);
  }
});

const READS = [
  "/health",
  "/v1/portal",
  "/v1/plans",
  "/v1/subscription",
  "/v1/subscription/cancellation",
  "/v1/subscription/cancellation/document",
  "/v1/upcoming-charges",
  "/v1/upcoming-charges.ics",
  "/v1/invoices?limit=100",
  "/v1/invoices/export?format=csv",
  "/v1/documents",
  "/v1/credit-ledger",
  "/v1/billing-details",
  "/v1/payment-methods",
  "/v1/devices",
  "/v1/audit",
];

test.each(COMPANIES)("what is read of %s is as described", async (company) => {
  const token = tokens.get(company) ?? "";
  for (const path of READS) await call("GET", path, token);
  await call("GET", `/v1/customers/${company}/entitlements`, KEY);
  const { data } = await call("GET", "/v1/invoices?limit=100", token);
  for (const { id } of data) {
    await call("GET", `/v1/invoices/${id}`, token);
    await call("GET", `/v1/invoices/${id}/document`, token);
  }
});

test("what is asked, changed and refused is as described", async () => {
  const id = `openapi-${Date.now()}`;
  const facts = { name: "Ada SARL", email: "ada@example.com", locale: "fr", usage: { seats: 1 } };
  await call("PUT", `/v1/customers/${id}`, KEY, facts);
  await call("PUT", `/v1/customers/${id}`, KEY, facts);
  const user = { id: "u1", name: "Ada Martin", email: "ada@example.com" };
  const { token } = await call("POST", "/v1/portal-sessions", KEY, { customer: id, user, role: "owner" });
  await call("POST", "/v1/payment-methods/setup", token, {});
  const preview = await call("POST", "/v1/subscription/previews", token, { priceId: "pro_month" });
  const change = await call("POST", "/v1/subscription/changes", token, { previewId: preview.id });
  expect(change.requiresAction).toBeDefined();
  await call("GET", `/v1/subscription/changes/${change.id}`, token);
  await call("PATCH", "/v1/billing-details", token, { orderReference: "PO 7" });
  await call("DELETE", "/v1/subscription/changes", token);
  await call("POST", "/v1/subscription/cancellation", token, { feedback: "other" });
  await call("DELETE", "/v1/subscription/cancellation", token);
  await call("POST", "/v1/subscription/previews", token, { priceId: "nothing", extra: 1 });
  await call("GET", "/v1/invoices/in_nothing", token);
  await call("GET", "/v1/invoices?limit=1000", token);
  await call("GET", "/v1/portal", "nobody");
  await call("GET", "/v1/devices/approvals/BCDF-GHJK", token);
  await call("DELETE", "/v1/payment-methods/pm_nothing", token);
  await call("DELETE", `/v1/customers/${id}/users/u1/access`, KEY);
  await call("GET", "/v1/portal", token);
});

test("the description and its page are served", async () => {
  const served = await fetch(`${origin}/openapi.json`);
  expect(served.headers.get("Content-Type")).toContain("application/json");
  expect(served.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(await served.json()).toEqual(document);
  const page = await fetch(`${origin}/docs`);
  expect(page.status).toBe(200);
  expect(page.headers.get("Content-Type")).toContain("text/html");
  expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'; style-src 'self'");
  const style = await fetch(`${origin}/docs/style.css`);
  expect(style.headers.get("Content-Type")).toContain("text/css");
});
