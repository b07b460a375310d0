import { beforeEach, describe, expect, test, vi } from "vitest";
import { place, session, settled, show, text } from "../support/browser/element.ts";
import { type Answer, cut, fakeApi, json, problem } from "../support/browser/fake-api.ts";
import { ACTIVE } from "../support/browser/states.ts";
import { expectNothingUncaught } from "../support/browser/uncaught.ts";

expectNothingUncaught();

let told: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  told = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "info").mockImplementation(() => {});
});

const given = async (more: object = {}) => ({ ...(await session()), ...more });
const page = (status: number) =>
  new Response("<!doctype html>", { status, headers: { "Content-Type": "text/html" } });
const dated = async (minutes: number) =>
  new Response(JSON.stringify(await session()), {
    headers: {
      "Content-Type": "application/json",
      Date: new Date(Date.now() - minutes * 60_000).toUTCString(),
    },
  });
const minutesFrom = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

interface Cause {
  session?: Answer;
  portal?: Answer;
  code: string;
  console: RegExp;
  page: string;
}

const AWAY = "Le serveur n’a pas répondu.";
const INSTALLED = "La facturation est mal installée sur cette page.";
const ENDED = "Votre session a expiré.";

const CAUSES: Record<string, Cause> = {
  "no answer from the host": { session: cut, code: "session_no_answer", console: /not answered/, page: AWAY },
  "no such address": {
    session: () => page(404),
    code: "session_not_found",
    console: /answered 404[\s\S]*session-url/,
    page: INSTALLED,
  },
  "an address that takes no POST": {
    session: () => page(405),
    code: "session_not_found",
    console: /405/,
    page: INSTALLED,
  },
  "HTML instead of JSON": {
    session: () => page(200),
    code: "session_not_json",
    console: /text\/html instead of JSON[\s\S]*catch-all/,
    page: INSTALLED,
  },
  "no cookie": {
    session: () => page(401),
    code: "session_refused",
    console: /cookie did not come[\s\S]*SameSite/,
    page: ENDED,
  },
  "JSON of another shape": {
    session: () => ({ jwt: "x" }),
    portal: () => problem(401, "unauthenticated"),
    code: "session_malformed",
    console: /gave no token[\s\S]*unchanged/,
    page: INSTALLED,
  },
  "an API key in the page": {
    session: () => given({ token: "sk_live_1" }),
    portal: () => problem(401, "unauthenticated"),
    code: "api_key_in_page",
    console: /Revoke that key now/,
    page: INSTALLED,
  },
  "a token that has expired": {
    session: () => given({ expiresAt: minutesFrom(-60) }),
    portal: () => problem(401, "token_expired"),
    code: "token_expired",
    console: /has expired[\s\S]*no-store/,
    page: ENDED,
  },
  "a token of another service": {
    portal: () => problem(401, "unauthenticated"),
    code: "unauthenticated",
    console: /not one of this billing service/,
    page: ENDED,
  },
  "an access that was taken away": {
    portal: () => problem(401, "session_revoked"),
    code: "session_revoked",
    console: /taken away/,
    page: ENDED,
  },
  "a service that is away": { portal: cut, code: "service_no_answer", console: /not answering/, page: AWAY },
};

describe.each(Object.entries(CAUSES))("%s", (_, cause) => {
  test("the page says a sentence, the console the fix, and diagnose() both", async () => {
    fakeApi({
      "POST /session": cause.session ?? (() => given()),
      "GET /v1/portal": cause.portal ?? (() => ACTIVE),
      ...(cause.portal === cut && { "GET /health": cut }),
    });
    const element = await place({ "session-url": "/session" });
    element.getSession = null;
    await expect.element(text(cause.page)).toBeVisible();
    await settled(() => told.mock.calls.length > 0);
    expect(String(told.mock.calls[0]?.[0])).toMatch(cause.console);
    const [first] = await element.diagnose();
    expect(first?.code).toBe(cause.code);
    expect(`${first?.problem}\n${first?.fix}`).toMatch(cause.console);
  });
});

test("a service that does not know this origin answers, and not to the page", async () => {
  fakeApi({ "GET /v1/portal": cut, "GET /health": () => ({ ok: true }) });
  await place();
  await expect.element(text("Cette page empêche la facturation de s’afficher.")).toBeVisible();
  expect(String(told.mock.calls[0]?.[0])).toContain(`Add ${location.origin} to ALLOWED_ORIGINS`);
});

test("nothing to get a session with", async () => {
  fakeApi({ "GET /v1/portal": () => problem(401, "unauthenticated") });
  const element = await place();
  element.getSession = null;
  await expect.element(text(INSTALLED)).toBeVisible();
  expect(await element.diagnose()).toMatchObject([{ code: "no_session" }]);
});

test("getSession that rejects", async () => {
  fakeApi({});
  const element = await place();
  element.getSession = () => Promise.reject(new Error("signed out"));
  await settled(() => told.mock.calls.length > 0);
  expect(await element.diagnose()).toMatchObject([
    { code: "get_session_failed", problem: "getSession() rejected: signed out" },
  ]);
});

test.each([
  ["ahead, by the host's own clock", () => dated(10), /10 min ahead/],
  ["behind, by the host's own clock", () => dated(-30), /30 min behind/],
  ["ahead, by a session that is accepted", () => given({ expiresAt: minutesFrom(-5) }), /5 min ahead/],
  ["behind, by a session that lasts too long", () => given({ expiresAt: minutesFrom(75) }), /60 min behind/],
])("a clock that is %s", async (_, answer, words) => {
  fakeApi({ "GET /v1/portal": () => ACTIVE, "POST /session": answer });
  const element = await place({ "session-url": "/session" });
  element.getSession = null;
  await settled(() => element.shadowRoot?.querySelector(".plan") != null);
  const [first] = await element.diagnose();
  expect(first?.code).toBe("clock_skew");
  expect(first?.problem).toMatch(words);
});

test("attributes that mean nothing are named, with those that do", async () => {
  const { element } = await show(ACTIVE, { attributes: { theme: "night", view: "history", locale: "sv" } });
  expect((await element.diagnose()).map(({ code }) => code)).toEqual([
    "unknown_theme",
    "unknown_view",
    "unknown_locale",
  ]);
});

test("where all is well nothing is found, and the page stays", async () => {
  const { element, root } = await show(ACTIVE);
  expect(await element.diagnose()).toEqual([]);
  expect(told).not.toHaveBeenCalled();
  expect(root.querySelector(".plan")).not.toBeNull();
});

test("prices need no session", async () => {
  fakeApi({ "GET /v1/plans": () => ({ data: ACTIVE.plans }) });
  const element = await place({ view: "plans" });
  element.getSession = null;
  await settled(() => element.shadowRoot?.querySelector(".card, .offer, .plans") != null);
  expect(await element.diagnose()).toEqual([]);
});

test("a service that says it is in trouble is not asked again", async () => {
  const api = fakeApi({ "GET /v1/portal": () => problem(503, "storage_unavailable") });
  const element = await place();
  await expect.element(text(AWAY)).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(api.to("GET /v1/portal")).toHaveLength(1);
  expect(await element.diagnose()).toMatchObject([
    { code: "service_refused", fix: expect.stringContaining("req_7Q4M2XH9") },
  ]);
});

test("a reader who tries again asks once, not twice", async () => {
  const api = fakeApi({ "GET /v1/portal": cut, "GET /health": cut });
  const element = await place();
  await settled(() => told.mock.calls.length > 0);
  const before = api.to("GET /v1/portal").length;
  await element.refresh();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(api.to("GET /v1/portal")).toHaveLength(before + 1);
});

test("the reader's sentence is in the reader's language", async () => {
  fakeApi({
    "POST /session": () => json({ jwt: 1 }),
    "GET /v1/portal": () => problem(401, "unauthenticated"),
  });
  const element = await place({ "session-url": "/session", locale: "en" });
  element.getSession = null;
  await expect.element(text("Billing is not set up correctly on this page.")).toBeVisible();
});
