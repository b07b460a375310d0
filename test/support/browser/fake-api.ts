import { afterEach, vi } from "vitest";
import type { Problem, ProblemCode } from "../../../shared/api/types/index.ts";
import { NOW } from "./states.ts";

/** One request that the widget sent. */
export interface Call {
  /** `GET /v1/portal` */
  route: string;
  query: URLSearchParams;
  body: unknown;
  headers: Headers;
}

/** Answers a request: a `Response`, or the JSON of a 200. */
export type Answer = (call: Call) => unknown;

export interface FakeApi {
  calls: Call[];
  /** Those to one route. */
  to(route: string): Call[];
  /** Answers a route from now on. */
  on(route: string, answer: Answer): void;
}

/** An API that lives in the page: `fetch` is answered by the routes, and by 404 otherwise. */
export function fakeApi(routes: Record<string, Answer>): FakeApi {
  const answers = new Map(Object.entries(routes));
  const calls: Call[] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const { pathname, searchParams } = new URL(request.url);
    const text = await request.text();
    const call: Call = {
      route: `${request.method} ${pathname}`,
      query: searchParams,
      body: text ? JSON.parse(text) : undefined,
      headers: request.headers,
    };
    calls.push(call);
    const answer = answers.get(call.route);
    const content = answer ? await answer(call) : problem(404, "not_found");
    return content instanceof Response ? content : json(content);
  });
  return {
    calls,
    to: (route) => calls.filter((call) => call.route === route),
    on: (route, answer) => answers.set(route, answer),
  };
}

afterEach(() => vi.restoreAllMocks());

export function json(content: unknown, status = 200, type = "application/json"): Response {
  return new Response(JSON.stringify(content), {
    status,
    headers: { "Content-Type": type, "Chets-Clock": NOW, "X-Request-Id": "req_7Q4M2XH9" },
  });
}

/** RFC 9457. */
export function problem(status: number, code: ProblemCode, more: Partial<Problem> = {}): Response {
  const content = { type: "about:blank", title: code, status, detail: code, code, requestId: "req_7Q4M2XH9" };
  return json({ ...content, ...more }, status, "application/problem+json");
}

/** No answer at all. */
export function cut(): never {
  throw new TypeError("Failed to fetch");
}

/** An answer that comes when the test says so. */
export function later<T>(): { answer: () => Promise<T>; arrive(content: T): void } {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { answer: () => promise, arrive: resolve };
}
