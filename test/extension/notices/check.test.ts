import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { check } from "../../../extension/notices/check.ts";
import { keepSchedule, minutesUntil } from "../../../extension/notices/schedule.ts";
import { endPairing } from "../../../extension/pairing/end-pairing.ts";
import { type FakeBilling, startFakeBilling } from "../../support/node/extension/fake-billing.ts";
import { fakeChrome } from "../../support/node/extension/fake-chrome.ts";
import { pair } from "../../support/node/extension/paired.ts";
import { samplePortal } from "../../support/sample-portal.ts";

let server: FakeBilling;
beforeAll(async () => {
  server = await startFakeBilling();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.portal = samplePortal();
  server.answer("GET /v1/portal", null);
  server.requests.length = 0;
});

const delay = () => fakeChrome.alarmsSet.get("check")?.delayInMinutes;
const down = () => ({ status: 502, headers: { "Content-Type": "text/html" }, body: "down" });

test("nothing is paired: no alarm, no request, no badge", async () => {
  await keepSchedule();
  expect(fakeChrome.alarmsSet.size).toBe(0);
  await check();
  expect(fakeChrome.alarmsSet.size).toBe(0);
  expect(server.requests).toEqual([]);
  expect(fakeChrome.badge.text).toBe("");
});

test("something is paired: an alarm, and what it finds is on the badge", async () => {
  await pair(server);
  await keepSchedule();
  expect(delay()).toBe(60);
  server.portal = samplePortal({}, { cancelAt: "2026-12-03T09:00:00Z" });
  await check();
  expect(fakeChrome.badge).toEqual({
    text: "9 j",
    title: "Atelier Dupont\u00a0: résiliation prévue, encore 9 jours",
    color: "#855000",
  });
  server.portal = samplePortal();
  await check();
  expect(fakeChrome.badge.text).toBe("");
});

test("a server that does not answer is asked ever less often, until it does", async () => {
  await pair(server);
  server.answer("GET /v1/portal", down);
  const delays: (number | undefined)[] = [];
  for (let time = 0; time < 6; time++) {
    await check();
    delays.push(delay());
  }
  expect(delays).toEqual([120, 240, 480, 720, 720, 720]);
  server.answer("GET /v1/portal", null);
  await check();
  expect(delay()).toBe(60);
});

test("the longest wait stays a wait, whatever was counted", () => {
  expect(minutesUntil(0)).toBe(60);
  expect(minutesUntil(1000)).toBe(720);
});

test("one server that is down does not keep the others from being asked", async () => {
  await pair(server);
  const other = await startFakeBilling();
  other.portal = samplePortal({ customer: { id: "studio", name: "Studio" } });
  await pair(other);
  server.answer("GET /v1/portal", down);
  other.requests.length = 0;
  await check();
  await other.stop();
  expect(other.count("GET /v1/portal")).toBe(1);
  expect(delay()).toBe(120);
});

test("revoked in the CRM: told once, and asked no more", async () => {
  await pair(server);
  await keepSchedule();
  server.answer("GET /v1/portal", () => ({ status: 401, body: { status: 401, code: "session_revoked" } }));
  await check();
  expect(fakeChrome.badge).toMatchObject({
    text: "?",
    title: "Atelier Dupont\u00a0: extension dissociée dans le CRM",
  });
  expect(fakeChrome.alarmsSet.size).toBe(0);
  server.requests.length = 0;
  await check();
  expect(server.requests).toEqual([]);
});

test("the last pairing that ends takes the alarm with it", async () => {
  const pairing = await pair(server);
  await keepSchedule();
  await endPairing(pairing);
  await keepSchedule();
  expect(fakeChrome.alarmsSet.size).toBe(0);
});

test("notifications: only when switched on, each fact once, the end of an access when it is near", async () => {
  await pair(server);
  server.portal = samplePortal({}, { cancelAt: "2026-12-03T09:00:00Z" });
  await check();
  fakeChrome.mayNotify = true;
  await check();
  expect(fakeChrome.notified).toEqual([]);
  server.clock = "2026-12-01T09:00:00Z";
  await check();
  await check();
  server.clock = "2026-11-24T09:04:00.000Z";
  expect(fakeChrome.notified.map(({ message }) => message)).toEqual([
    "Atelier Dupont\u00a0: résiliation prévue, encore 2 jours",
  ]);
});
