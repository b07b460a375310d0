import { beforeEach, describe, expect, test } from "vitest";
import type { ProviderClock } from "../../../../../worker/providers/provider.ts";
import { advanceClock } from "../../../../../worker/providers/sandbox/advance.ts";
import { sandboxRoutes } from "../../../../../worker/providers/sandbox/routes/index.ts";
import { Subscriber } from "../../../../support/subscriber.ts";
import { emptySandbox } from "../../../../support/workerd/empty-sandbox.ts";
import { openSandbox } from "../../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

function routes() {
  const world = openSandbox();
  const told: (string | ProviderClock)[] = [];
  const app = sandboxRoutes({
    sandbox: world.sandbox,
    moveOn: (to) => advanceClock(world.sandbox, to, async (id) => void told.push(id)),
    clockMoved: async (clock) => void told.push(clock),
  });
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    app.request("http://localhost:8787/sandbox/clock", {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json", ...headers },
    });
  return { ...world, app, told, post };
}

test("moves the clock by the calendar and answers when all that fell due is applied", async () => {
  const { post, told, ...world } = routes();
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  const reply = await post(JSON.stringify({ advance: "P2M" }));
  expect(reply.status).toBe(200);
  expect(await reply.json()).toEqual({ now: "2027-01-03T09:00:00.000Z" });
  const clock = { now: Date.parse("2027-01-03T09:00:00Z"), frozen: false };
  expect(told).toEqual([subscriber.id, subscriber.id, clock]);
  expect(await subscriber.invoices()).toHaveLength(3);
});

test.each([
  ["P1Y", "2027-11-03T09:00:00.000Z"],
  ["P1Y2M3W4DT5H6M7S", "2028-01-28T14:06:07.000Z"],
  ["PT36H", "2026-11-04T21:00:00.000Z"],
  ["P5Y", "2031-11-03T09:00:00.000Z"],
])("%s leads to %s", async (advance, now) => {
  expect(await (await routes().post(JSON.stringify({ advance }))).json()).toEqual({ now });
});

describe("is refused, and the clock stands where it stood:", () => {
  test.each([
    ["no time at all", JSON.stringify({ advance: "P0D" }), 422, "out_of_range"],
    ["more than five years", JSON.stringify({ advance: "P5YT1S" }), 422, "out_of_range"],
    ["more than time holds", JSON.stringify({ advance: "P999999Y" }), 422, "out_of_range"],
    ["back in time", JSON.stringify({ advance: "-P1M" }), 422, "invalid_duration"],
    ["a duration without a number", JSON.stringify({ advance: "P" }), 422, "invalid_duration"],
    ["a time without one", JSON.stringify({ advance: "P1DT" }), 422, "invalid_duration"],
    ["a fraction", JSON.stringify({ advance: "P1.5M" }), 422, "invalid_duration"],
    ["a number", JSON.stringify({ advance: 5 }), 422, "invalid_type"],
    ["no duration", "{}", 422, "required"],
    ["another member", JSON.stringify({ advance: "P1M", "a/b": 1 }), 422, "unknown_field"],
    ["a list", "[]", 422, "invalid_type"],
  ])("%s", async (_name, body, status, code) => {
    const { post, sandbox, told } = routes();
    const reply = await post(body);
    expect(reply.status).toBe(status);
    expect(reply.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await reply.json()).toMatchObject({ status, code: "validation_failed", errors: [{ code }] });
    expect((await sandbox.clock(null)).now).toBe(Date.parse("2026-11-03T09:00:00Z"));
    expect(told).toEqual([]);
  });

  test.each([
    ["no JSON", "{", 400, "malformed_json"],
    ["no UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), 400, "malformed_json"],
    ["nothing", "", 400, "malformed_json"],
    ["too much", " ".repeat(70_000), 413, "body_too_large"],
  ])("%s", async (_name, body, status, code) => {
    const reply = await routes().post(body);
    expect([reply.status, await reply.json()]).toMatchObject([status, { code }]);
  });

  test.each([
    ["another site", { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }],
    ["another port", { "Sec-Fetch-Site": "same-site", Origin: "http://localhost:3000" }],
    ["a browser without Fetch Metadata", { Origin: "https://evil.example" }],
    ["a page that hides where it is from", { Origin: "null" }],
  ])("from %s", async (_name, headers) => {
    const { post, sandbox } = routes();
    expect((await post(JSON.stringify({ advance: "P1M" }), headers)).status).toBe(403);
    expect((await sandbox.clock(null)).now).toBe(Date.parse("2026-11-03T09:00:00Z"));
  });

  test("by another method", async () => {
    const reply = await routes().app.request("http://localhost:8787/sandbox/clock");
    expect([reply.status, reply.headers.get("Allow")]).toEqual([405, "POST"]);
  });
});

test.each([
  ["its own page", { "Sec-Fetch-Site": "same-origin", Origin: "http://localhost:8787" }],
  ["its own page in a browser without Fetch Metadata", { Origin: "http://localhost:8787" }],
])("hears %s", async (_name, headers) => {
  expect((await routes().post(JSON.stringify({ advance: "P1M" }), headers)).status).toBe(200);
});
