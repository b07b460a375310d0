import type { Problem } from "../types/index.ts";
import { ApiProblem, NetworkFailure } from "./failure.ts";

export interface Call {
  method?: "POST" | "PUT" | "PATCH" | "DELETE";
  /** `/v1/…` */
  path: string;
  /** Members that are empty, `null` or missing are left out. */
  query?: Record<string, string | number | null | undefined>;
  body?: unknown;
  /** What is answered is no JSON: the answer is its text. */
  text?: true;
  /** `Idempotency-Key`: the same for every repetition of one wish, a new one for a new wish. */
  key?: string;
}

export interface ApiOptions {
  /** `https://billing.example.com` */
  origin: string;
  /** The bearer token; `renew` asks for a fresh one because the last was refused. `null` goes without. */
  token: (renew: boolean) => Promise<string | null>;
  /** Milliseconds to wait for an answer. */
  patience?: number;
}

export interface Api {
  /**
   * One request, repeated once with a fresh token after a 401.
   * Throws `ApiProblem` when the API refuses and `NetworkFailure` when it does not answer.
   */
  request<T>(call: Call): Promise<T>;
  /**
   * The billing clock of the newest answer, epoch milliseconds; `NaN` before the first. Days are
   * counted from it: the reader's own clock may be wrong, and a sandbox's may have been moved.
   */
  now(): number;
}

/** A client of the wire: fetch and types, no schema. */
export function createApi({ origin, token, patience = 30_000 }: ApiOptions): Api {
  let clock = Number.NaN;

  async function send(call: Call, bearer: string | null): Promise<Response> {
    const url = new URL(call.path, origin);
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value != null && value !== "") url.searchParams.set(name, String(value));
    }
    const headers: Record<string, string> = { Accept: "application/json" };
    if (bearer) headers.Authorization = `Bearer ${bearer}`;
    if (call.body) headers["Content-Type"] = "application/json";
    if (call.key) headers["Idempotency-Key"] = call.key;
    try {
      return await fetch(url, {
        method: call.method ?? "GET",
        headers,
        body: call.body ? JSON.stringify(call.body) : null,
        credentials: "omit",
        signal: AbortSignal.timeout(patience),
      });
    } catch (cause) {
      throw new NetworkFailure(call.path, { cause });
    }
  }

  async function read<T>(reply: Response, asText?: true): Promise<T> {
    clock = Date.parse(reply.headers.get("Chets-Clock") ?? "") || clock;
    const text = await reply.text().catch((cause) => {
      throw new NetworkFailure(reply.url, { cause });
    });
    let content: unknown;
    try {
      content = text ? JSON.parse(text) : undefined;
    } catch {
      // A file of its own kind (a calendar), or a page that tells of trouble.
      content = reply.ok && text;
    }
    if (reply.ok) return (asText ? text : content) as T;
    throw new ApiProblem({
      status: reply.status,
      code: "internal_error",
      requestId: reply.headers.get("X-Request-Id") ?? "",
      ...(content as object),
    } as Problem);
  }

  return {
    async request<T>(call: Call): Promise<T> {
      let reply = await send(call, await token(false));
      if (reply.status === 401) reply = await send(call, await token(true));
      return read<T>(reply, call.text);
    },
    now: () => clock,
  };
}
