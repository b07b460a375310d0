import Stripe from "stripe";
import { ProviderRefused, ProviderUnavailable, type RefusalCode } from "../provider.ts";

const { StripeError, StripeInvalidRequestError, StripeIdempotencyError } = Stripe.errors;

/** What "no such thing" means for the thing that was asked for. */
interface Meaning {
  missing?: RefusalCode;
}

/**
 * Runs calls to Stripe and says what their errors mean: `ProviderRefused` for what it will never do;
 * `ProviderUnavailable` for all that may be otherwise in a moment, a key that is not accepted included, since
 * nobody's change must be given up for a setting. Declines and keys that were used for something else are
 * handed on as they are: only the verb knows what they mean.
 */
export async function asking<T>(call: () => Promise<T>, { missing }: Meaning = {}): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (
      !(error instanceof StripeError) ||
      error instanceof Stripe.errors.StripeCardError ||
      isKeyReused(error)
    )
      throw error;
    if (error.code === "resource_missing" && missing) throw new ProviderRefused(missing, error.message);
    if (isAboutCoupon(error)) throw new ProviderRefused("unknown_coupon", `Stripe refuses: ${error.message}`);
    if (error instanceof StripeInvalidRequestError && error.statusCode !== 429 && !isBusy(error)) {
      throw new ProviderRefused("out_of_range", `Stripe refuses: ${error.message}`);
    }
    throw new ProviderUnavailable(`Stripe did not answer (${error.type})`, { cause: error });
  }
}

/** A code that is used up, too old, or not for this customer. */
function isAboutCoupon({ param, code }: Stripe.errors.StripeError): boolean {
  return (
    /^(discounts|promotion_code|coupon)/.test(param ?? "") || /^(coupon|promotion_code)_/.test(code ?? "")
  );
}

/** Two writes met on one object, or the same key is still being worked on. */
function isBusy(error: Stripe.errors.StripeError): boolean {
  return error.code === "lock_timeout" || error.code === "idempotency_key_in_use" || error.statusCode === 409;
}

/** The key was used before, with other parameters or for another call. */
export function isKeyReused(error: unknown): boolean {
  return error instanceof StripeIdempotencyError && error.statusCode !== 409;
}

/** The bank, or Stripe for it, said no to a payment. */
export function isDeclined(error: unknown): error is Stripe.errors.StripeCardError {
  return error instanceof Stripe.errors.StripeCardError;
}

/** A step whose key was used for the same step on what stood there before: it is done. */
export async function once<T>(step: () => Promise<T>): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    if (isKeyReused(error)) return null;
    throw error;
  }
}
