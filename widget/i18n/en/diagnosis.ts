import type { Words } from "../../../shared/i18n/words.ts";
import type { diagnosis as french } from "../fr/diagnosis.ts";

export const diagnosis: Words<typeof french> = {
  blocked:
    "This page keeps billing from showing. Tell the person who runs this site; nothing has been charged.",
  misconfigured:
    "Billing is not set up correctly on this page. Tell the person who runs this site; nothing has been charged.",
  signedOut: "You are no longer signed in to this site. Sign in again, then reload the page.",
  clock: "This device’s clock is wrong. Set it, then reload the page.",
  tooMany: "Too many requests at once. Nothing was charged. Try again in a minute.",
};
