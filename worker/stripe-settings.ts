/** What the Stripe adapter stands on. */
export interface StripeSettings {
  secretKey: string;
  publishableKey: string;
  /** Every one of them verifies, so that one can be rotated. */
  webhookSecrets: string[];
  /** A simulator's address; `null`: Stripe's own. */
  apiBase: string | null;
  /** Money moves; a test key's events are not this deployment's. */
  live: boolean;
}

/** Reads `STRIPE_*`; adds a line to `problems` for each that is missing or wrong, with its fix. */
export function readStripeSettings(read: (name: string) => string, problems: string[]): StripeSettings {
  const secretKey = read("STRIPE_SECRET_KEY");
  const publishableKey = read("STRIPE_PUBLISHABLE_KEY");
  const webhookSecrets = read("STRIPE_WEBHOOK_SECRETS")
    .split(",")
    .map((secret) => secret.trim())
    .filter(Boolean);
  const apiBase = read("STRIPE_API_BASE") || null;
  if (!secretKey) problems.push("STRIPE_SECRET_KEY is missing: Stripe's dashboard, Developers, API keys");
  else if (!/^[sr]k_(test|live)_/.test(secretKey)) {
    problems.push(
      "STRIPE_SECRET_KEY is no secret key: it begins with sk_test_, sk_live_, rk_test_ or rk_live_",
    );
  }
  if (!publishableKey) {
    problems.push("STRIPE_PUBLISHABLE_KEY is missing: it stands beside the secret key in Stripe's dashboard");
  } else if (!/^pk_(test|live)_/.test(publishableKey)) {
    problems.push("STRIPE_PUBLISHABLE_KEY is no publishable key: it begins with pk_test_ or pk_live_");
  }
  const live = secretKey.includes("k_live_");
  if (secretKey && publishableKey && publishableKey.startsWith("pk_live_") !== live) {
    problems.push(
      "STRIPE_PUBLISHABLE_KEY is of the other mode than STRIPE_SECRET_KEY: take both from one mode",
    );
  }
  if (webhookSecrets.length === 0) {
    problems.push("STRIPE_WEBHOOK_SECRETS is missing: the signing secret of the webhook endpoint, whsec_…");
  }
  for (const secret of webhookSecrets) {
    if (secret.startsWith("whsec_")) continue;
    problems.push(
      "STRIPE_WEBHOOK_SECRETS holds what is no signing secret: each begins with whsec_, with commas between",
    );
  }
  if (apiBase && !/^https?:\/\/[^/]+\/?$/.test(apiBase)) {
    problems.push(
      "STRIPE_API_BASE is no address: leave it out, or set that of a simulator, http://localhost:12111",
    );
  }
  return { secretKey, publishableKey, webhookSecrets, apiBase, live };
}
