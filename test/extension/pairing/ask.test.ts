import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../../extension/pairing/ask.ts";
import { StrangeAnswer } from "../../../extension/pairing/trouble.ts";
import { NetworkFailure } from "../../../shared/api/client/failure.ts";
import { type FakeBilling, type Reply, startFakeBilling } from "../../support/node/extension/fake-billing.ts";

let server: FakeBilling;
beforeAll(async () => {
  server = await startFakeBilling();
});
afterAll(() => server.stop());

const url = () => new URL("/v1/portal", server.origin);
const html = { "Content-Type": "text/html" };

function answered(reply: Reply) {
  server.answer("GET /v1/portal", () => reply);
  return ask(url());
}

test("JSON of any status", async () => {
  expect(await answered({ body: { a: 1 } })).toMatchObject({ status: 200, body: { a: 1 } });
  const problem = { "Content-Type": "application/problem+json; charset=utf-8" };
  expect(await answered({ status: 409, headers: problem, body: { code: "same_plan" } })).toMatchObject({
    status: 409,
    body: { code: "same_plan" },
  });
  expect(await answered({ status: 304 })).toMatchObject({ status: 304, body: undefined });
});

describe("what is no answer of a billing server", () => {
  test.each<[string, Reply]>([
    ["a page", { headers: html, body: "<h1>Bienvenue</h1>" }],
    ["a page that calls itself JSON", { body: "<h1>Bienvenue</h1>" }],
    ["JSON that is cut off", { body: '{"customer":' }],
    ["nothing", { body: "" }],
    ["a page for an unknown address", { status: 404, headers: html, body: "<h1>404</h1>" }],
    ["JSON of a megabyte and more", { body: JSON.stringify("x".repeat(1_000_001)) }],
  ])("%s", async (_, reply) => {
    await expect(answered(reply)).rejects.toBeInstanceOf(StrangeAnswer);
  });

  test("a redirect is not followed", async () => {
    const reply = { status: 302, headers: { Location: `${server.origin}/elsewhere` } };
    await expect(answered(reply)).rejects.toBeInstanceOf(NetworkFailure);
    expect(server.count("GET /elsewhere")).toBe(0);
  });
});

test("a proxy before a server that is down", async () => {
  const reply = { status: 502, headers: html, body: "<h1>Bad gateway</h1>" };
  await expect(answered(reply)).rejects.toBeInstanceOf(NetworkFailure);
});

test("nobody", async () => {
  const gone = await startFakeBilling();
  await gone.stop();
  await expect(ask(new URL("/health", gone.origin))).rejects.toBeInstanceOf(NetworkFailure);
});

test("an answer that never ends is given up", async () => {
  server.answer("GET /v1/portal", () => new Promise(() => {}));
  const signal = AbortSignal.timeout(50);
  await expect(ask(url(), { signal })).rejects.toBeInstanceOf(NetworkFailure);
});
