import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { StorageFull } from "../../../extension/cache/store.ts";
import { askPaired } from "../../../extension/pairing/api.ts";
import type { Pairing } from "../../../extension/pairing/pairing.ts";
import { accessToken, refreshToken } from "../../../extension/pairing/tokens.ts";
import { PairingEnded } from "../../../extension/pairing/trouble.ts";
import { HOUR } from "../../../shared/time.ts";
import { type FakeBilling, startFakeBilling, tokenReply } from "../../support/node/extension/fake-billing.ts";
import { fakeChrome } from "../../support/node/extension/fake-chrome.ts";
import { pair } from "../../support/node/extension/paired.ts";

let server: FakeBilling;
let pairing: Pairing;
beforeAll(async () => {
  server = await startFakeBilling();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.answer("POST /oauth/token", null);
  server.answer("GET /v1/portal", null);
  pairing = await pair(server);
  server.requests.length = 0;
});
afterEach(() => void vi.useRealTimers());

const SPEND = "POST /oauth/token";
const setClock = (hours: number) => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * HOUR });

test("a token that is good is used as it is", async () => {
  const tokens = await Promise.all([accessToken(pairing), accessToken(pairing)]);
  expect(new Set(tokens).size).toBe(1);
  expect(server.count(SPEND)).toBe(0);
});

test("popup and background that need a new token at once spend the refresh token once", async () => {
  setClock(1);
  const tokens = await Promise.all(Array.from({ length: 20 }, () => accessToken(pairing)));
  expect(new Set(tokens).size).toBe(1);
  expect(server.count(SPEND)).toBe(1);
});

test("refused at once by the server, they spend it once as well", async () => {
  const old = await accessToken(pairing);
  const tokens = await Promise.all(Array.from({ length: 20 }, () => accessToken(pairing, old)));
  expect(new Set(tokens).size).toBe(1);
  expect(tokens[0]).not.toBe(old);
  expect(server.count(SPEND)).toBe(1);
});

test("each refresh token is spent once", async () => {
  const spent: string[] = [];
  server.answer(SPEND, ({ body }) => {
    spent.push(new URLSearchParams(body).get("refresh_token") ?? "");
    return { body: tokenReply(server.origin) };
  });
  for (let time = 0; time < 3; time++) await accessToken(pairing, await accessToken(pairing));
  expect(new Set(spent).size).toBe(3);
  expect(await refreshToken(pairing.id)).not.toBe(spent.at(-1));
});

test("a clock that is an hour behind: the server's 401 brings a new token", async () => {
  setClock(-1);
  const old = await accessToken(pairing);
  server.answer("GET /v1/portal", ({ headers }) =>
    headers.authorization === `Bearer ${old}`
      ? { status: 401, body: { status: 401, code: "token_expired" } }
      : { body: server.portal },
  );
  expect((await askPaired(pairing, { path: "/v1/portal" })).status).toBe(200);
  expect(server.count(SPEND)).toBe(1);
  expect(server.count("GET /v1/portal")).toBe(2);
});

test("a clock that is an hour ahead costs one refresh", async () => {
  setClock(1);
  await askPaired(pairing, { path: "/v1/portal" });
  await askPaired(pairing, { path: "/v1/portal" });
  expect(server.count(SPEND)).toBe(1);
});

test.each([
  ["it was ended", 400, { error: "invalid_grant" }],
  ["the client is not known", 401, { error: "invalid_client" }],
])("%s: there is nothing to ask any more", async (_, status, body) => {
  server.answer(SPEND, () => ({ status, body }));
  setClock(1);
  await expect(accessToken(pairing)).rejects.toBeInstanceOf(PairingEnded);
});

test("a server that is down keeps the refresh token for the next time", async () => {
  server.answer(SPEND, () => ({ status: 503, body: { error: "down" } }));
  setClock(1);
  const before = await refreshToken(pairing.id);
  await expect(accessToken(pairing)).rejects.toThrow();
  expect(await refreshToken(pairing.id)).toBe(before);
  server.answer(SPEND, null);
  expect(await accessToken(pairing)).toMatch(/^at-/);
});

test("without room for what it brings, the refresh token is not spent", async () => {
  await fakeChrome.local.remove(`portal:${pairing.id}`);
  fakeChrome.local.quota = JSON.stringify(fakeChrome.local.values).length;
  setClock(1);
  await expect(accessToken(pairing)).rejects.toBeInstanceOf(StorageFull);
  expect(server.count(SPEND)).toBe(0);
  fakeChrome.local.quota = Number.POSITIVE_INFINITY;
  expect(await accessToken(pairing)).toMatch(/^at-/);
});

test("tokens that can't be read any more are as none", async () => {
  for (const broken of ["{", null, { access: 1 }, [], { access: "a", expiresAt: "soon", refresh: "r" }]) {
    fakeChrome.local.values[`tokens:${pairing.id}`] = broken;
    await expect(accessToken(pairing)).rejects.toBeInstanceOf(PairingEnded);
  }
  expect(server.count(SPEND)).toBe(0);
});
