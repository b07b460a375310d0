import type { AcknowledgmentWords } from "../language.ts";
import { longDate } from "./dates.ts";
import { money } from "./figures.ts";

export const acknowledgment: AcknowledgmentWords = {
  title: "Confirmation of cancellation",
  plan: "Plan",
  end: "End of contract",
  request: "Your request",
  effects: "What changes",
  interval: ({ contract }) => (contract.interval === "month" ? "monthly" : "yearly"),
  status: ({ accessUntilDate }) => `Full access through ${longDate(accessUntilDate)}`,
  requestOf: ({ requestedDate, requestedTime, requestedBy, sentTo }) => {
    const when = `on ${longDate(requestedDate)} at ${requestedTime}`;
    const sentences = [`Cancellation requested by ${requestedBy} ${when}.`];
    if (sentTo !== null) sentences.push(`This confirmation is sent to ${sentTo}.`);
    return sentences;
  },
  effectsOf: (document) => {
    const { contract, endDate, accessUntilDate, openInvoices } = document;
    const interval = acknowledgment.interval(document);
    return [
      `Your ${contract.planName} ${interval} subscription ends on ${longDate(endDate)} and will not be renewed.`,
      `You keep full access through ${longDate(accessUntilDate)}.`,
      "No further charge will be made for this subscription.",
      "You can still view and download your invoices after the subscription has ended.",
      `Until ${longDate(endDate)} you can resume your subscription from the billing page.`,
      ...openInvoices.map(({ number, amountDue, currency }) => {
        const invoice = number === null ? "One invoice" : `Invoice ${number}`;
        return `${invoice} remains to be paid: ${money(amountDue, currency)}.`;
      }),
    ];
  },
};
