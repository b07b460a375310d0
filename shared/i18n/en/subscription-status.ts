import type { subscriptionWords as french } from "../fr/subscription-status.ts";
import type { Words } from "../words.ts";

export const subscriptionWords: Words<typeof french> = {
  active: "Active",
  trialing: "Trial, {days, plural, =0 {last day} one {# day left} other {# days left}}",
  past_due: "Payment overdue",
  to_finish: "Payment to complete",
  canceling: "Cancellation scheduled",
  ended: "Ended",
  not_begun: "Not started",
  paused: "Paused",
};
