import { readDevVars } from "./local/dev-vars.ts";
import { CommandError } from "./report.ts";

interface Problem {
  detail?: string;
  title?: string;
}

/** The deployment said no: what it said, and when to ask again where it said that. */
export class OperatorRefused extends CommandError {
  override name = "OperatorRefused";
  readonly status: number;
  /** Seconds; `null` when it is no matter of waiting. */
  readonly retryAfter: number | null;

  constructor(message: string, { status, headers }: Response) {
    super(message);
    this.status = status;
    const seconds = Number(headers.get("Retry-After"));
    this.retryAfter = status === 429 || status === 503 ? Math.max(1, seconds || 1) : null;
  }
}

/**
 * One call of the operator's HTTP. `BILLING_URL` is the deployment (the local one when missing),
 * `OPERATOR_KEY` comes from the environment, else from `.dev.vars`. Throws a `CommandError` that says why not,
 * `OperatorRefused` when the deployment answered.
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
  throw new OperatorRefused(
    `${base} answered ${reply.status}: ${detail ?? title ?? "no reason given"}`,
    reply,
  );
}

function readProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}
