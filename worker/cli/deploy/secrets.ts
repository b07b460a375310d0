import type { Environment } from "./environment.ts";
import { complaint, type Wrangler } from "./wrangler.ts";

/** What is kept by `wrangler secret put`, never in `wrangler.toml`. */
export const SECRETS = [
  "SESSION_KEYS",
  "OPERATOR_KEY",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRETS",
  "MAIL_KEY",
];

/** Values that are as good as any where only the names of secrets can be read. */
const STAND_INS = {
  SESSION_KEYS: `k1:${"x".repeat(43)}`,
  OPERATOR_KEY: "x".repeat(43),
  STRIPE_WEBHOOK_SECRETS: "whsec_x",
  MAIL_KEY: "x",
};

export interface KnownSecrets {
  /** A value for each that is there; a stand-in where only its name can be read. */
  values: Record<string, string>;
  /** Where they were looked for, for people. */
  source: string;
  problems: string[];
}

/** The secrets that an environment has on its account: names alone, which is all that an account tells. */
export async function secretsOnAccount(
  wrangler: Wrangler,
  { name: environment, target }: Pick<Environment, "name" | "target">,
  publishableKey: string,
): Promise<KnownSecrets> {
  const source = `the account's ${environment}`;
  const ran = await wrangler(["secret", "list", "--format", "json", ...target]);
  if (ran.code !== 0) {
    // Before its first secret or deployment the Worker is not there.
    if (/10007|does not exist|not found/i.test(ran.output)) return { values: {}, source, problems: [] };
    return { values: {}, source, problems: [`The secrets can't be listed: ${complaint(ran)}`] };
  }
  const names = new Set((JSON.parse(ran.stdout) as { name: string }[]).map(({ name }) => name));
  const mode = publishableKey.startsWith("pk_live_") ? "live" : "test";
  const all: Record<string, string> = { ...STAND_INS, STRIPE_SECRET_KEY: `sk_${mode}_x` };
  return { values: pick(all, (name) => names.has(name)), source, problems: [] };
}

/** The secrets among some settings. */
export function secretsAmong(settings: Readonly<Record<string, string>>): Record<string, string> {
  return pick(settings, (name) => SECRETS.includes(name));
}

export function pick(
  settings: Readonly<Record<string, string>>,
  wanted: (name: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => wanted(name)));
}
