import type { Context } from "hono";
import { ProblemError, validationFailed } from "../../../../shared/api/problem.ts";
import { toInstant } from "../../../../shared/time.ts";
import { addMonths } from "../../../domain/calendar.ts";
import { addDuration } from "./duration.ts";
import type { SandboxRoutesOptions } from "./index.ts";
import { problemReply } from "./problem.ts";

const MAX_MONTHS = 5 * 12;
const MAX_BODY = 64 * 1024;

/** `POST /sandbox/clock` `{ "advance": "P1M" }`: answers when all that fell due is done and applied. */
export async function moveClock(c: Context, options: SandboxRoutesOptions): Promise<Response> {
  const { sandbox, moveOn, clockMoved } = options;
  try {
    const duration = durationOf(await bodyOf(c));
    const { now } = await sandbox.clock(null);
    const to = addDuration(now, duration);
    if (to === null)
      throw refused("/advance", "invalid_duration", "is no ISO 8601 duration such as P1M or PT36H");
    if (to <= now || to > addMonths(now, MAX_MONTHS)) {
      throw refused("/advance", "out_of_range", "must be longer than nothing and at most P5Y");
    }
    const clock = await moveOn(to);
    await clockMoved(clock);
    return c.json({ now: toInstant(clock.now) });
  } catch (error) {
    if (error instanceof ProblemError) return problemReply(c, error);
    throw error;
  }
}

async function bodyOf(c: Context): Promise<unknown> {
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > MAX_BODY) throw new ProblemError("body_too_large", "The body may have 64 kB.");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new ProblemError("malformed_json", "The body must be JSON in UTF-8.");
  }
}

function durationOf(body: unknown): string {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw refused("", "invalid_type", "must be an object");
  }
  const unknown = Object.keys(body).find((name) => name !== "advance");
  if (unknown !== undefined) throw refused(pointer(unknown), "unknown_field", "is not known here");
  if (!("advance" in body)) throw refused("/advance", "required", "is required");
  if (typeof body.advance !== "string") throw refused("/advance", "invalid_type", "must be a string");
  return body.advance;
}

/** RFC 6901. */
function pointer(name: string): string {
  return `/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

function refused(at: string, code: string, detail: string): ProblemError {
  return validationFailed([{ pointer: at, code, detail }]);
}
