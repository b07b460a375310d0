import type { Words } from "../../../shared/i18n/words.ts";
import type { overview as french } from "../fr/overview.ts";

export const overview: Words<typeof french> = {
  title: "Billing",
  loading: "Loading billing",
  retry: "Try again",

  loadFailed: "Billing can’t be shown",
  noAnswer: "The server did not answer. Your subscription is unchanged and nothing was charged.",
  sessionEnded: "Your session has expired. Reload the page to continue; nothing was lost.",
  notAllowed: "You don’t have access to this company’s billing.",
  reference: "Reference for support:",

  offlineReason: "Not available offline",

  active: "Active",
  plan: "Current plan",
  price: "{price} excl. VAT per {interval}",
  priceTaxed: "{price} incl. VAT per {interval}",
  month: "month",
  year: "year",
  change: "Change plan",
  cancel: "Unsubscribe",

  nextCharge: "Next charge",
  nextChargeOn: "on {date}",
  nextChargeBy: "on {date}, {method}",
  noCharge: "None",
  including: "incl. VAT",

  elapsed: "Current period: {days} of {of} days gone",
  paidSince: "Period paid from ",
  renewalOn: "Renews on {date}",
  inDays: "{days, plural, =0 {, today} =1 {, tomorrow} one {, in # day} other {, in # days}}",

  history: "Payment history",
  noHistory: "Your invoices will appear here after the first payment.",
  date: "Date",
  invoice: "Invoice",
  object: "Description",
  state: "Status",
  amount: "Amount incl. VAT",
  actions: "Actions",
  show: "View",
  download: "Download",
  detailOf: "Details of invoice {number}",
  detailOn: "{date}, details of invoice {number}",
  withoutNumber: "without a number",
  shown: "{shown} of {total}",
  count: "{n, plural, =0 {No invoice} one {# invoice} other {# invoices}}",
  older: "{n, plural, =1 {Show the previous one} other {Show the previous #}}",
  olderUnknown: "Show earlier ones",
  noMatch: "No invoice matches.",

  sepa: "SEPA Direct Debit",
};
