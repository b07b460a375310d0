import { FieldsBlocked } from "./blocked.ts";

/**
 * Where Stripe wants its script to be loaded from, in the release that goes with the API version that the
 * Worker pins (https://docs.stripe.com/sdks/stripejs-versioning).
 */
export const STRIPE_JS = "https://js.stripe.com/endive/stripe.js";

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

let policy: ReturnType<PolicyFactory["createPolicy"]> | null = null;

/**
 * The address in a form that a page accepts under `require-trusted-types-for 'script'`: by a policy of ours
 * that lets through this address and no other. Throws `FieldsBlocked` where the page forbids the policy.
 */
export function scriptAddress(): string {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return STRIPE_JS;
  try {
    policy ??= trustedTypes.createPolicy("chets-billing", {
      createScriptURL(url) {
        if (url !== STRIPE_JS) throw new TypeError(`chets-billing loads no script from ${url}`);
        return url;
      },
    });
  } catch (cause) {
    throw new FieldsBlocked("policy", cause);
  }
  return policy.createScriptURL(STRIPE_JS);
}
