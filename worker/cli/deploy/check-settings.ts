import { readSettings, SettingsError } from "../../settings.ts";
import { SECRETS } from "./secrets.ts";

export type EnvironmentName = "staging" | "production";

interface Checked {
  environment: EnvironmentName;
  /** Where variables are written, for people. */
  where: string;
  vars: Readonly<Record<string, string>>;
  secrets: Readonly<Record<string, string>>;
}

/** Everything that is missing or wrong, each line with its fix. */
export function checkSettings({ environment, where, vars, secrets }: Checked): string[] {
  const exposed = Object.keys(vars).filter((name) => SECRETS.includes(name));
  return [
    ...exposed.map(
      (name) => `${name} stands in ${where}: it is a secret, take it out and ${put(name, environment)}`,
    ),
    ...problemsOf({ ...vars, ...secrets }).map((line) => withFix(line, environment, where)),
    ...checkAddresses(vars, where),
    ...checkMode(environment, vars, secrets),
  ];
}

function problemsOf(settings: Record<string, string>): string[] {
  try {
    readSettings(settings);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

/** The settings say what is missing; a deployment adds where it is to be put. */
function withFix(line: string, environment: EnvironmentName, where: string): string {
  const [name = ""] = line.split(" ");
  if (!line.startsWith(`${name} is missing`)) return line;
  return `${line}; ${SECRETS.includes(name) ? put(name, environment) : `put it into ${where}`}`;
}

function put(name: string, environment: EnvironmentName): string {
  return `npx wrangler secret put ${name} --env ${environment}`;
}

function checkAddresses(vars: Readonly<Record<string, string>>, where: string): string[] {
  const problems: string[] = [];
  const { ALLOWED_ORIGINS = "", HOST_BILLING_URL = "", BILLING_URL = "" } = vars;
  const origins = ALLOWED_ORIGINS.split(",").flatMap((origin) => origin.trim() || []);
  if (origins.length === 0) {
    problems.push(
      `ALLOWED_ORIGINS is missing: the origins of the CRM's pages, such as https://crm.example; put it into ${where}`,
    );
  }
  for (const origin of origins) {
    if (isHttps(origin) && new URL(origin).origin === origin) continue;
    problems.push(
      `ALLOWED_ORIGINS holds "${origin}": an origin is https://host alone, without path or slash`,
    );
  }
  if (HOST_BILLING_URL && URL.canParse(HOST_BILLING_URL) && !isHttps(HOST_BILLING_URL)) {
    problems.push(`HOST_BILLING_URL is "${HOST_BILLING_URL}": links in mails have to be https`);
  }
  if (!isHttps(BILLING_URL) || new URL(BILLING_URL).pathname !== "/") {
    const now = BILLING_URL ? `"${BILLING_URL}"` : "missing";
    problems.push(
      `BILLING_URL is ${now}: the address of this deployment, such as https://billing.example.com; put it into ${where}`,
    );
  }
  return problems;
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === "https:";
}

/** Money moves in production and nowhere else. */
function checkMode(
  environment: EnvironmentName,
  vars: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): string[] {
  const wanted = environment === "production" ? "live" : "test";
  const problems: string[] = [];
  for (const name of ["STRIPE_PUBLISHABLE_KEY", "STRIPE_SECRET_KEY"]) {
    const mode = /_(live|test)_/.exec(vars[name] ?? secrets[name] ?? "")?.[1];
    if (mode && mode !== wanted) {
      problems.push(`${name} is of ${mode} mode: ${environment} takes a key of ${wanted} mode`);
    }
  }
  if (vars.STRIPE_API_BASE)
    problems.push("STRIPE_API_BASE is set: a deployment asks Stripe itself, take it out");
  if (secrets.OPERATOR_KEY && secrets.OPERATOR_KEY.length < 32) {
    problems.push("OPERATOR_KEY is too short: use 32 random characters or more, openssl rand -base64 32");
  }
  return problems;
}
