import type { Portal } from "../../shared/api/types/index.ts";
import {
  type Check,
  date,
  either,
  instant,
  listOf,
  members,
  money,
  oneOf,
  orNull,
  text,
  zone,
} from "./shape.ts";

/** The part of `GET /v1/portal` that this extension shows and keeps. */
export type KnownPortal = Pick<
  Portal,
  | "customer"
  | "user"
  | "timeZone"
  | "ownerName"
  | "subscription"
  | "cancellation"
  | "paymentMethod"
  | "billingDetails"
  | "invoices"
>;

const plan = members({ name: text });
const price = members({ interval: oneOf("month", "year") });

const subscription = members({
  id: text,
  status: text,
  plan,
  price,
  currentPeriodStart: instant,
  currentPeriodEnd: instant,
  trialEnd: orNull(instant),
  cancelAt: orNull(instant),
  reference: orNull(text),
  accessUntilDate: date,
  scheduledChange: orNull(members({ plan, effectiveDate: date })),
  nextCharge: orNull(members({ date, total: money })),
  pastDue: orNull(
    members({
      invoiceId: text,
      amountDue: money,
      since: either(date, instant),
      nextAttemptDate: orNull(date),
      accessUntilDate: date,
    }),
  ),
});

const payment = members({ status: text });

const invoice = members({
  id: text,
  type: oneOf("invoice", "credit_note"),
  number: orNull(text),
  issueDate: date,
  status: text,
  total: money,
  payment: orNull(payment),
});

const portal = members({
  customer: members({ id: text, name: text }),
  user: members({ name: text, role: oneOf("owner", "viewer") }),
  timeZone: zone,
  ownerName: orNull(text),
  subscription: orNull(subscription),
  cancellation: orNull(members({ acknowledgment: orNull(members({ number: text, requestedAt: instant })) })),
  paymentMethod: orNull(members({ kind: text, last4: text })),
  billingDetails: members({ email: orNull(text) }),
  invoices: members({ data: listOf(invoice) }),
});

export const isPortal: Check = portal;

/** What is kept of a portal: without what only the widget shows. */
export function known(portal: Portal): KnownPortal {
  const { customer, user, timeZone, ownerName, subscription, cancellation, paymentMethod, billingDetails } =
    portal;
  const { invoices } = portal;
  return {
    customer,
    user,
    timeZone,
    ownerName,
    subscription,
    cancellation,
    paymentMethod,
    billingDetails,
    invoices,
  };
}
