import type { OAuthErrorCode } from "../../shared/api/types/index.ts";
import { OAuthProblem } from "../tokens/oauth-problem.ts";

const LIMIT = 8 * 1024;
const CLIENT = "chets-extension";

/** The parameters of an OAuth request: each at most once, those we do not know ignored (RFC 6749 section 3.2). */
export type OAuthParameters = ReadonlyMap<string, string>;

/** Reads a form and checks its client. Throws `OAuthProblem`. */
export async function readOAuthForm(request: Request): Promise<OAuthParameters> {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw invalid("Send application/x-www-form-urlencoded.");
  if (Number(request.headers.get("Content-Length") ?? 0) > LIMIT) throw invalid("The body is too large.");
  const text = new TextDecoder().decode(await request.arrayBuffer());
  if (text.length > LIMIT) throw invalid("The body is too large.");
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
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
