import type { plan as french } from "../fr/plan.ts";

/** What the popup says of a subscription. */
export const plan: typeof french = {
  active: "Active",
  trialing: "Trial, {days, plural, =0 {last day} one {# day left} other {# days left}}",
  past_due: "Payment overdue",
  to_finish: "Payment to complete",
  canceling: "Cancellation scheduled",
  ended: "Ended",
  paused: "Paused",

  month: "{plan} monthly",
  year: "{plan} yearly",
  nextCharge: "Next charge",
  noCharge: "None",
  chargedOn: "incl. VAT, on {date}",
  after: "Then",
  chargedFrom: "incl. VAT, from {date}",
  accessEnd: "Access ends",
  accessEndText: "inclusive, with no further charge",
  accessEnded: "Access ended on",
  accessEndedText: "Your invoices can still be downloaded",
  toPay: "To pay",
  toPaySince: "incl. VAT, declined on {date}",
  sepa: "SEPA debit",

  elapsed: "Current period: {days} of {of} days gone",
  elapsedAccess: "{days} of {of} days gone before access ends",
  left: "{days, plural, =0 {Last day of access} one {Full access for # more day} other {Full access for # more days}}",
  renewalOn: "renews on {date}",
  changeOn: "moves to {plan} on {date}",
  trialEndOn: "trial ends on {date}",
  accessEndOn: "access ends on {date}",
  accessKept: "access until {date}",
  refusedOn: "declined on {date}",

  change: "Change plan",
  cancel: "Unsubscribe",
  resume: "Resume subscription",
  pay: "Pay now",
  choose: "Choose a plan",
  noPlan: "You have no plan yet",
  noPlanText: "Compare the plans in your CRM. You will see the exact amount before you pay.",

  refused: "Card declined by the bank, {method}.",
  refusedWithout: "Payment declined by the bank.",
  nextAttempt: "Next attempt on {date}.",
  accessKeptUntil: "Access kept until {date}, inclusive.",
  trialEnds:
    "Your trial ends on {date}{days, plural, =0 {, today} =1 {, tomorrow} other {, in # days}}. Without a payment method it stops that day and nothing is due.",
  scheduled: "You move to {plan} on {date}. Nothing is to be paid today.",
  acknowledgment: "Acknowledgment {number}",
  saveAcknowledgment: "Download acknowledgment {number}",

  viewer: "You can view and download. For changes, ask {name}.",
  anOwner: "an owner of the account",
  reader: "This extension can view and download. For changes, open the billing page.",
};
