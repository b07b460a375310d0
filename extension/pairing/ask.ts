import { NetworkFailure } from "../../shared/api/client/failure.ts";
import { StrangeAnswer } from "./trouble.ts";

/** An answer in JSON. `body` is missing where there is none: 204, 304. */
export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** The most that an answer may weigh, bytes: a portal with a hundred invoices has a tenth of it. */
const LIMIT = 1_000_000;

/** Milliseconds to wait for an answer. */
const PATIENCE = 20_000;

/**
 * One request, without cookies, redirects or the browser's own cache.
 * Throws `NetworkFailure` when nobody answers or the server is down, `StrangeAnswer` for what is no JSON of
 * a sensible size.
 */
export async function ask(url: URL, init: RequestInit = {}): Promise<Answer> {
  let reply: Response;
  let text: string;
  try {
    reply = await fetch(url, {
      ...init,
      credentials: "omit",
      redirect: "error",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: init.signal ?? AbortSignal.timeout(PATIENCE),
    });
    text = await textOf(reply);
  } catch (cause) {
    if (cause instanceof StrangeAnswer) throw cause;
    throw new NetworkFailure(url.pathname, { cause });
  }
  const { status, headers } = reply;
  if (text === "" && (status === 204 || status === 304)) return { status, headers, body: undefined };
  const body = parsed(headers.get("Content-Type") ?? "", text);
  // A proxy in front of a server that is down answers a page.
  if (body === undefined && status >= 500) throw new NetworkFailure(`${url.pathname} answered ${status}`);
  if (body === undefined) throw new StrangeAnswer(`${url.pathname} answered no JSON`);
  return { status, headers, body };
}

function parsed(type: string, text: string): unknown {
  if (!/^application\/(problem\+)?json\b/.test(type)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function textOf(reply: Response): Promise<string> {
  const decoder = new TextDecoder();
  let weight = 0;
  let text = "";
  for (const reader = reply.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    weight += value.byteLength;
    if (weight > LIMIT) {
      await reader.cancel();
      throw new StrangeAnswer(`More than ${LIMIT} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
