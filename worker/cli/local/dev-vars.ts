import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { CommandError } from "../report.ts";

const SETTING =
  /^(ENVIRONMENT|PROVIDER|SESSION_KEYS|ALLOWED_ORIGINS|HOST_BILLING_URL|OPERATOR_KEY|DEBIT_NOTICE_DAYS|GRACE_DAYS|LIMITS_BELOW_USE|(STRIPE|SELLER|TERMS|MAIL)_[A-Z0-9_]+)$/;
const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;

/** Writes a `.dev.vars` with these settings where there is none. True when it did. */
export async function writeMissingDevVars(path: string, settings: Record<string, string>): Promise<boolean> {
  if (existsSync(path)) return false;
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const head = "# The settings of this machine, written by `npm start`. Never committed.\n";
  await writeFile(path, `${head}${lines.join("\n")}\n`, { mode: 0o600 });
  return true;
}

/** The settings of `.dev.vars`, none when there is no such file. Throws a `CommandError` naming the broken line. */
export async function readDevVars(path: string): Promise<Record<string, string>> {
  if (!existsSync(path)) return {};
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      `${path} can't be read (${error.code}): mend it, or delete it and a new one is written.`,
    );
  });
  return parseDevVars(text, path);
}

/** `NAME=value` lines: bare, 'as is' or "with \n, \" and \\"; `#` begins a comment line. */
export function parseDevVars(text: string, path: string): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "" || line.trim().startsWith("#")) continue;
    const [, name, value] = line.match(LINE) ?? [];
    const read = value === undefined ? null : unquote(value);
    if (name === undefined || read === null) {
      throw new CommandError(
        `${path} line ${index + 1} is not NAME=value: mend it, or delete the file and a new one is written.`,
      );
    }
    settings[name] = read;
  }
  return settings;
}

function unquote(value: string): string | null {
  const first = value[0];
  if (first === "'") return /^'[^']*'$/.test(value) ? value.slice(1, -1) : null;
  if (first !== '"') return value;
  try {
    const text: unknown = JSON.parse(value);
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}

/** The settings among the variables of the process: they win over the file. */
export function settingsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter(
    ([name, value]) => SETTING.test(name) && value !== undefined,
  );
  return Object.fromEntries(entries) as Record<string, string>;
}
