import { readDevVars } from "./local/dev-vars.ts";
import { CommandError } from "./report.ts";

interface Problem {
  detail?: string;
  title?: string;
}

/**
 * One call of the operator's HTTP. `BILLING_URL` is the deployment (the local one when missing),
 * `OPERATOR_KEY` comes from the environment, else from `.dev.vars`. Throws a `CommandError` that says why not.
 */
export async function callAsOperator<T>(method: string, path: string, body?: unknown): Promise<T> {
  const base = process.env.BILLING_URL ?? `http://localhost:${process.env.PORT ?? 8787}`;
  const key = process.env.OPERATOR_KEY ?? (await readDevVars(".dev.vars")).OPERATOR_KEY;
  if (!key) throw new CommandError("OPERATOR_KEY is not set: give that of the deployment.");
  const headers: Record<string, string> = { Authorization: `Bearer ${key}` };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const reply = await fetch(new URL(path, base), init).catch(() => {
    throw new CommandError(`${base} does not answer: start it, or set BILLING_URL.`);
  });
  const text = await reply.text();
  if (reply.ok) return (text ? JSON.parse(text) : null) as T;
  const { detail, title } = readProblem(text);
  throw new CommandError(`${base} answered ${reply.status}: ${detail ?? title ?? "no reason given"}`);
}

function readProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}
