import { createMiddleware } from "hono/factory";
import { ProblemError } from "../../shared/api/problem.ts";
import { readUpTo } from "./bounded-body.ts";
import type { AppEnv } from "./environment.ts";

const LIMIT = 64 * 1024;
const DEPTH = 32;

/**
 * Reads a JSON body: not too large, of the right type, UTF-8, not nested without end. An empty body counts
 * as `{}` where the route allows it.
 */
export function jsonBody({ optional }: { optional: boolean }) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const bytes = await readUpTo(c.req.raw, LIMIT);
    if (bytes === null) throw tooLarge();
    if (bytes.length === 0 && optional) {
      c.set("body", {});
      return next();
    }
    const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
    if (type !== "application/json") {
      throw new ProblemError("unsupported_media_type", "Send the body as application/json.");
    }
    c.set("body", parse(bytes));
    return next();
  });
}

function parse(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    if (!tooDeep(text)) return JSON.parse(text);
  } catch {
    throw new ProblemError("malformed_json", "The body is not valid JSON in UTF-8.");
  }
  throw new ProblemError("malformed_json", `The body is nested deeper than ${DEPTH} levels.`);
}

/** Counts brackets outside strings, so that a hostile body is refused before it is parsed. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (inString) {
      if (char === "\\") index += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") {
      depth += 1;
      if (depth > DEPTH) return true;
    } else if (char === "}" || char === "]") depth -= 1;
  }
  return false;
}

function tooLarge(): ProblemError {
  return new ProblemError("body_too_large", "The body is larger than 64 kB.");
}
