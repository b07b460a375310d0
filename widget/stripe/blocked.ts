/** What keeps Stripe's fields out of this page. */
export type Obstacle =
  /** The script did not come: no network, or a `script-src` without Stripe's origin. */
  | "script"
  /** `trusted-types` of the page does not know our policy. */
  | "policy"
  /** No place in the document's own tree could be made. */
  | "place"
  /** Stripe's fields did not start: a key that is refused, or frames that are. */
  | "fields";

/** Tells the host what to change; the reader is only told that the page can't ask for a card. */
const FIXES: Record<Obstacle, string> = {
  script:
    "Stripe.js could not be loaded from https://js.stripe.com. Under a Content-Security-Policy add https://js.stripe.com and https://*.js.stripe.com to script-src.",
  policy:
    "The page's Content-Security-Policy forbids the Trusted Types policy that loads Stripe.js. Add chets-billing to its trusted-types directive, or load Stripe.js in the page yourself.",
  place: "Stripe's fields need a place in the document's own tree, and the element's host gives none.",
  fields:
    "Stripe's fields did not start. Check STRIPE_PUBLISHABLE_KEY, and under a Content-Security-Policy frame-src (https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com) and connect-src (https://api.stripe.com).",
};

/** Stripe's fields can't be shown in this page. Nothing was charged. */
export class FieldsBlocked extends Error {
  override name = "FieldsBlocked";
  readonly code = "stripe_blocked";
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle, cause?: unknown) {
    super(FIXES[obstacle], { cause });
    this.obstacle = obstacle;
  }
}
