import type { OAuthErrorCode } from "../../shared/api/types/index.ts";
import { OAuthProblem } from "../tokens/oauth-problem.ts";
import { readUpTo } from "./bounded-body.ts";

const LIMIT = 8 * 1024;
const CLIENT = "chets-extension";

/** The parameters of an OAuth request: each at most once, those we do not know ignored (RFC 6749 section 3.2). */
export type OAuthParameters = ReadonlyMap<string, string>;

/** Reads a form and checks its client. Throws `OAuthProblem`. */
export async function readOAuthForm(request: Request): Promise<OAuthParameters> {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw invalid("Send application/x-www-form-urlencoded.");
  const bytes = await readUpTo(request, LIMIT);
  if (bytes === null) throw invalid("The body is too large.");
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) {
    if (parameters.has(name)) throw invalid(`${name} is there twice.`);
    parameters.set(name, value);
  }
  if (parameters.get("client_id") !== CLIENT)
    throw new OAuthProblem("invalid_client", `client_id is ${CLIENT}.`);
  return parameters;
}

export function required(parameters: OAuthParameters, name: string): string {
  const value = parameters.get(name);
  if (!value) throw invalid(`${name} is missing.`);
  return value;
}

export function invalid(description: string, code: OAuthErrorCode = "invalid_request"): OAuthProblem {
  return new OAuthProblem(code, description);
}
