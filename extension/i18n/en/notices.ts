import type { notices as french } from "../fr/notices.ts";

/** The badge's tooltip, and notifications. */
export const notices: typeof french = {
  name: "Chets Billing",
  calm: "{company}",
  owed: "{company}: payment of {amount} overdue",
  toFinish: "{company}: payment to complete",
  canceling:
    "{company}: cancellation scheduled, {days, plural, =0 {last day} one {# day left} other {# days left}}",
  trialing: "{company}: trial, {days, plural, =0 {last day} one {# day left} other {# days left}}",
  ended: "{company}: extension removed in the CRM",
};
