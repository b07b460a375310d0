import type { Terms } from "../shared/api/types/index.ts";
import type { SellerProfile } from "../shared/seller.ts";
import { readSeller } from "./seller-settings.ts";
import { readStripeSettings, type StripeSettings } from "./stripe-settings.ts";
import { readTerms } from "./terms-settings.ts";

export interface Settings {
  environment: "production" | "development";
  provider: "sandbox" | "stripe";
  /** `null` with the sandbox. */
  stripe: StripeSettings | null;
  /** The first key signs, all verify. */
  sessionKeys: [SessionKey, ...SessionKey[]];
  allowedOrigins: string[];
  /** Where the widget stands in the CRM; `{customer}` is replaced by the customer's id. */
  hostBillingUrl: string;
  operatorKey: string;
  seller: SellerProfile;
  /** Whether a plan whose limits are below what is used may be chosen all the same. */
  limitsBelowUse: "warn" | "refuse";
  /** Days before a direct debit on which it is announced. */
  debitNoticeDays: number;
  /** Days of access that a refused payment leaves, counted from the day of the first refusal. */
  graceDays: number;
  mail: { url: string; key: string; from: string } | null;
  /** What a first subscription has to accept; `null`: nothing. */
  terms: Terms | null;
}

export interface SessionKey {
  id: string;
  secret: Uint8Array;
}

/** Each line names a setting and the fix. */
export class SettingsError extends Error {
  override name = "SettingsError";
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

const read = new WeakMap<object, Settings>();

/** Reads and checks the settings of one deployment, once. Throws `SettingsError` naming all that is wrong. */
export function readSettings(env: Record<string, unknown>): Settings {
  let settings = read.get(env);
  if (!settings) {
    settings = parseSettings(env);
    read.set(env, settings);
  }
  return settings;
}

function parseSettings(env: Record<string, unknown>): Settings {
  const problems: string[] = [];
  const optional = (name: string): string => (typeof env[name] === "string" ? env[name].trim() : "");
  const required = (name: string, fix: string): string => {
    const value = optional(name);
    if (!value) problems.push(`${name} is missing: ${fix}`);
    return value;
  };
  const oneOf = <T extends string>(name: string, values: readonly T[], fallback: T): T => {
    const value = optional(name) || fallback;
    if (values.includes(value as T)) return value as T;
    problems.push(`${name} is "${value}": set it to ${values.join(" or ")}`);
    return fallback;
  };
  const days = (name: string, fallback: number, least: number, most: number): number => {
    const text = optional(name) || String(fallback);
    const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    problems.push(`${name} is "${text}": use a whole number of days from ${least} to ${most}`);
    return fallback;
  };

  const environment = oneOf("ENVIRONMENT", ["production", "development"], "production");
  const provider = oneOf("PROVIDER", ["sandbox", "stripe"], "stripe");
  if (environment === "production" && provider === "sandbox") {
    problems.push("PROVIDER is sandbox in production: set PROVIDER=stripe, or ENVIRONMENT=development");
  }

  const seller = readSeller({ optional, required, problems });
  const billingUrl = required("HOST_BILLING_URL", "the page of the CRM that holds the widget");
  if (billingUrl && !URL.canParse(billingUrl)) {
    problems.push(
      `HOST_BILLING_URL is "${billingUrl}": use a whole address, such as https://crm.example/facturation`,
    );
  }
  const mailUrl = optional("MAIL_URL");
  const settings: Settings = {
    environment,
    provider,
    stripe: provider === "stripe" ? readStripeSettings(optional, problems) : null,
    sessionKeys: parseSessionKeys(
      required("SESSION_KEYS", "id:secret pairs, such as k1:<base64url of 32 random bytes>"),
      problems,
    ),
    allowedOrigins: list(optional("ALLOWED_ORIGINS")),
    hostBillingUrl: billingUrl,
    operatorKey: required("OPERATOR_KEY", "a long random string, such as openssl rand -base64 32 prints"),
    seller,
    limitsBelowUse: oneOf("LIMITS_BELOW_USE", ["warn", "refuse"], "warn"),
    debitNoticeDays: days("DEBIT_NOTICE_DAYS", 14, 1, 30),
    graceDays: days("GRACE_DAYS", 14, 0, 90),
    mail: mailUrl
      ? {
          url: mailUrl,
          key: required("MAIL_KEY", "the sender's key"),
          from: required("MAIL_FROM", "the sender's address"),
        }
      : null,
    terms: readTerms(optional, problems),
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

function list(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
}

/** A pair is told by its place: what stands in it may be a secret that was put there without an id. */
function parseSessionKeys(value: string, problems: string[]): Settings["sessionKeys"] {
  const ids = new Set<string>();
  const keys = list(value).map((pair, at) => {
    const [, id = "", secret = ""] = /^([^:]+):(.*)$/.exec(pair) ?? [];
    const place = `SESSION_KEYS: pair ${at + 1}`;
    if (secret.length < 32) problems.push(`${place} is no id:secret with a secret of at least 32 characters`);
    else if (ids.has(id)) problems.push(`${place} has the id of one before it: give each key its own`);
    ids.add(id);
    return { id, secret: new TextEncoder().encode(secret) };
  });
  return keys as Settings["sessionKeys"];
}
