import type { Words } from "../../../shared/i18n/words.ts";
import type { fields as french } from "../fr/fields.ts";

export const fields: Words<typeof french> = {
  loading: "Loading the secure form",
  safe: "You enter your card or account at Stripe: this page does not see it.",
  lost: "The secure form did not load. Nothing was charged. Check your connection, then try again.",
  refused:
    "This page keeps the secure form from opening. Nothing was charged. Tell the administrator of your software.",
  again: "Try again",
};
