import type { Api, Call } from "../../shared/api/client/api.ts";
import { ApiProblem } from "../../shared/api/client/failure.ts";
import type { Problem } from "../../shared/api/types/index.ts";
import { members, number, text } from "../cache/shape.ts";
import { type Answer, ask } from "./ask.ts";
import { isAllowed } from "./host-permission.ts";
import type { Pairing } from "./pairing.ts";
import { accessToken } from "./tokens.ts";
import { Barred, PairingEnded, StrangeAnswer } from "./trouble.ts";

const problem = members({ status: number, code: text });

/**
 * One request of a paired extension, repeated once with fresh tokens after a 401.
 * Throws `PairingEnded`, `Barred`, `ApiProblem` when the API refuses, and what `ask` throws.
 */
export async function askPaired(pairing: Pairing, call: Call & { etag?: string | null }): Promise<Answer> {
  if (!(await isAllowed(pairing.origin))) throw new Barred(pairing.origin);
  const token = await accessToken(pairing);
  let answer = await send(pairing, call, token);
  if (answer.status === 401 && codeOf(answer) !== "session_revoked")
    answer = await send(pairing, call, await accessToken(pairing, token));
  if (answer.status < 400) return answer;
  if (codeOf(answer) === "session_revoked") throw new PairingEnded("It was removed in the CRM.");
  if (!problem(answer.body)) throw new StrangeAnswer(`${call.path} answered ${answer.status}`);
  throw new ApiProblem(answer.body as Problem);
}

/** What the typed client of the API speaks through. */
export function pairedApi(pairing: Pairing): Api {
  let clock = Number.NaN;
  return {
    async request<T>(call: Call): Promise<T> {
      const { headers, body } = await askPaired(pairing, call);
      clock = Date.parse(headers.get("Chets-Clock") ?? "") || clock;
      return body as T;
    },
    now: () => clock,
  };
}

const codeOf = ({ body }: Answer): unknown => (body as { code?: unknown } | null | undefined)?.code;

function send(
  { origin }: Pairing,
  { path, method, query = {}, body, key, etag }: Call & { etag?: string | null },
  token: string,
): Promise<Answer> {
  const url = new URL(path, origin);
  for (const [name, value] of Object.entries(query)) {
    if (value != null && value !== "") url.searchParams.set(name, String(value));
  }
  const headers: Record<string, string> = { Accept: "application/json", Authorization: `Bearer ${token}` };
  if (body) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  if (etag) headers["If-None-Match"] = etag;
  return ask(url, { method: method ?? "GET", headers, body: body ? JSON.stringify(body) : null });
}
