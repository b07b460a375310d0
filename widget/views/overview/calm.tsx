import type { Portal, Subscription } from "../../../shared/api/types/index.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import type { Billing } from "../../billing.ts";
import { Button } from "../../parts/button.tsx";
import type { Charge, PlanFacts } from "./plan-card.tsx";

/**
 * An active subscription of which nothing else is to be said, seen by its owner: what most pages show,
 * and all that comes with the script. Every other state comes in the chunk of `states`.
 */
export function calm({ subscription, user, invoices }: Portal): boolean {
  return (
    subscription?.status === "active" &&
    !subscription.cancelAt &&
    !subscription.scheduledChange &&
    user.role === "owner" &&
    !invoices.data.some(({ status }) => status === "open")
  );
}

/** The plan card of that state. */
export function calmFacts(billing: Billing, subscription: Subscription): PlanFacts {
  const { format, say } = billing;
  const { currentPeriodStart, currentPeriodEnd } = subscription;
  const from = format.dayOf(currentPeriodStart);
  const until = format.dayOf(currentPeriodEnd);
  const { days, of, done, left } = progress(billing, from, until);
  const button = (label: "change" | "cancel", kind: string, flow: "change-plan" | "cancel") => (
    <Button
      key={label}
      billing={billing}
      kind={kind}
      label={say(label)}
      disabled={!billing.canAct}
      onPress={() => billing.open(flow, {})}
    />
  );
  return {
    label: say("plan"),
    status: ["ok", "check", say("active")],
    charge: nextCharge(billing, subscription),
    thread: {
      done,
      alt: say("elapsed", { days, of }),
      lead: say("paidSince"),
      start: near(billing, from),
      end: say("renewalOn", { date: near(billing, until) }),
      rest: say("inDays", { days: left }),
    },
    actions: (
      <>
        {button("change", "btn primary", "change-plan")}
        {button("cancel", "btn quiet", "cancel")}
      </>
    ),
  };
}

/** The next automatic charge, and what it is taken from. */
export function nextCharge(billing: Billing, { nextCharge: next }: Subscription): Charge {
  const { format, say, portal } = billing;
  const method = portal.paymentMethod;
  return {
    label: say("nextCharge"),
    figure: next ? format.money(next.total) : say("noCharge"),
    unit: next ? say("including") : "",
    line: next
      ? say(method ? "nextChargeBy" : "nextChargeOn", {
          date: format.date(next.date),
          method: method ? methodName(method, say("sepa")) : "",
        })
      : "",
  };
}

/** A date, with its year if it is not this one. */
export function near({ format, today }: Billing, date: string): string {
  return date.slice(0, 4) === today.slice(0, 4) ? format.day(date) : format.date(date);
}

/** Days from one date to another: how many are gone and left today, and which part of them, 0 to 1. */
export function progress({ format, today }: Billing, from: string, until: string) {
  const of = Math.max(1, format.days(from, until));
  const days = Math.min(of, Math.max(0, format.days(from, today)));
  return { of, days, done: days / of, left: of - days };
}
