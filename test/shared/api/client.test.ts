import { afterEach, describe, expect, test, vi } from "vitest";
import {
  ApiProblem,
  createApi,
  listInvoices,
  NetworkFailure,
  newKey,
  payInvoice,
} from "../../../shared/api/client/index.ts";

const sent: Request[] = [];

/** Answers every request in turn. */
function answer(...replies: (Response | Error)[]): void {
  sent.length = 0;
  vi.stubGlobal("fetch", async (url: URL, init: RequestInit) => {
    sent.push(new Request(url, init));
    const reply = replies.shift() ?? new Response("{}");
    if (reply instanceof Error) throw reply;
    return reply;
  });
}

afterEach(() => vi.unstubAllGlobals());

const api = (token = async (renew: boolean): Promise<string | null> => (renew ? "new" : "old")) =>
  createApi({ origin: "https://billing.example/widget/v1/chets-billing.js?v=1", token });

const CLOCK = "2026-11-24T09:04:00.000Z";
const ok = (body: unknown, headers = {}) =>
  new Response(JSON.stringify(body), { headers: { "Chets-Clock": CLOCK, ...headers } });
const refused = (status: number, body: unknown = {}) => new Response(JSON.stringify(body), { status });

describe("a request", () => {
  test("goes to the origin, with the token and what is asked for", async () => {
    answer(ok({ data: [], nextCursor: null }));
    await listInvoices(api(), { q: "FA & 1", limit: 24, cursor: null });
    const [request] = sent;
    expect(request?.url).toBe("https://billing.example/v1/invoices?q=FA+%26+1&limit=24");
    expect(request?.headers.get("Authorization")).toBe("Bearer old");
    expect(request?.credentials).toBe("omit");
    expect(request?.headers.has("Content-Type")).toBe(false);
  });

  test("that acts carries its key; an id can't change the address", async () => {
    answer(ok({}));
    await payInvoice(api(), "../x?y", "key-1");
    expect(sent[0]?.url).toBe("https://billing.example/v1/invoices/..%2Fx%3Fy/payments");
    expect(sent[0]?.method).toBe("POST");
    expect(sent[0]?.headers.get("Idempotency-Key")).toBe("key-1");
  });

  test("without a session carries no token", async () => {
    answer(ok({}));
    await api(async () => null).request({ path: "/v1/plans" });
    expect(sent[0]?.headers.has("Authorization")).toBe(false);
  });
});

describe("a refused token", () => {
  test("is replaced once, and the request sent again", async () => {
    answer(refused(401), ok({ id: 1 }));
    expect(await api().request({ path: "/v1/portal" })).toEqual({ id: 1 });
    expect(sent.map(({ headers }) => headers.get("Authorization"))).toEqual(["Bearer old", "Bearer new"]);
  });

  test("twice is the answer", async () => {
    answer(refused(401), refused(401, { code: "session_revoked" }));
    await expect(api().request({ path: "/v1/portal" })).rejects.toMatchObject({
      status: 401,
      code: "session_revoked",
    });
    expect(sent).toHaveLength(2);
  });
});

describe("a failure", () => {
  test("is a problem with its code, its status and its request", async () => {
    const problem = {
      status: 409,
      code: "preview_stale",
      detail: "…",
      requestId: "req_1",
      preview: { id: "prv_2" },
    };
    answer(refused(409, problem));
    const error = await api()
      .request({ path: "/" })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ status: 409, code: "preview_stale", requestId: "req_1", problem });
  });

  test("that is no problem document is an internal error, with the header's request", async () => {
    answer(new Response("<html>", { status: 502, headers: { "X-Request-Id": "req_2" } }));
    await expect(api().request({ path: "/" })).rejects.toMatchObject({
      status: 502,
      code: "internal_error",
      requestId: "req_2",
    });
  });

  test("a file that is no JSON is answered as its text", async () => {
    answer(new Response("BEGIN:VCALENDAR", { headers: { "Content-Type": "text/calendar" } }));
    expect(await api().request({ path: "/" })).toBe("BEGIN:VCALENDAR");
  });

  test("to reach the server is another thing", async () => {
    answer(new TypeError("Failed to fetch"));
    await expect(api().request({ path: "/" })).rejects.toBeInstanceOf(NetworkFailure);
  });

  test("an answer that takes too long too", async () => {
    vi.stubGlobal("fetch", (_: URL, { signal }: RequestInit) => {
      const { promise, reject } = Promise.withResolvers<Response>();
      signal?.addEventListener("abort", () => reject(signal.reason));
      return promise;
    });
    const impatient = createApi({ origin: "https://billing.example", token: async () => "t", patience: 5 });
    await expect(impatient.request({ path: "/" })).rejects.toBeInstanceOf(NetworkFailure);
  });
});

test("the billing clock is that of the newest answer, also of a refusal", async () => {
  const client = api();
  expect(client.now()).toBeNaN();
  answer(
    ok({}),
    new Response("{}", { status: 404, headers: { "Chets-Clock": "2026-12-24T09:04:00.000Z" } }),
    new Response("{}"),
  );
  await client.request({ path: "/" });
  expect(client.now()).toBe(Date.parse(CLOCK));
  await client.request({ path: "/" }).catch(() => {});
  expect(client.now()).toBe(Date.parse("2026-12-24T09:04:00.000Z"));
  await client.request({ path: "/" });
  expect(client.now()).toBe(Date.parse("2026-12-24T09:04:00.000Z"));
});

test("an empty answer is none", async () => {
  answer(new Response(null, { status: 204 }));
  expect(await api().request({ method: "DELETE", path: "/" })).toBeUndefined();
});

test("keys are printable, short enough, and never the same", () => {
  const keys = Array.from({ length: 1000 }, newKey);
  expect(new Set(keys).size).toBe(1000);
  for (const key of keys) expect(key).toMatch(/^[\x21-\x7e]{4,255}$/);
});
