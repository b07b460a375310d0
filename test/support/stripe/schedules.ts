import { cancel } from "../../../worker/domain/cancellation.ts";
import { putSubscription } from "../../../worker/providers/sandbox/work.ts";
import { termsOf } from "./billing.ts";
import { type Form, items, text } from "./form.ts";
import { discountOfPhase } from "./promotions.ts";
import { invalid } from "./refusal.ts";
import { nowOf, type Sim, type SimCustomer, type SimSchedule } from "./state.ts";
import { findSubscription, merged } from "./subscriptions.ts";

export function attachSchedule(sim: Sim, customer: SimCustomer, form: Form): SimSchedule {
  const id = text(form, "from_subscription") ?? "";
  const subscription = findSubscription(customer, id);
  const extra = customer.subscriptions.get(id);
  if (!extra || extra.scheduleId) throw invalid("The subscription is already attached to a schedule.");
  if (subscription.cancellation) throw invalid("The subscription is set to cancel: resume it first.");
  const schedule: SimSchedule = {
    id: sim.newId("sub_sched"),
    subscriptionId: id,
    status: "active",
    endBehavior: "release",
    metadata: {},
  };
  customer.schedules.push(schedule);
  extra.scheduleId = schedule.id;
  return schedule;
}

/** The first phase is what runs now and must begin where it did; the second is what comes then. */
export function updateSchedule(sim: Sim, customer: SimCustomer, schedule: SimSchedule, form: Form): void {
  if (schedule.status !== "active") throw invalid(`You cannot update a ${schedule.status} schedule.`);
  const subscription = findSubscription(customer, schedule.subscriptionId);
  const [now, next] = items(form, "phases");
  if (!now || Number(text(now, "start_date")) * 1000 !== subscription.periodStart) {
    throw invalid("You can not modify the start date of the current phase.");
  }
  const [item] = next ? items(next, "items") : [];
  const own = discountOfPhase(sim, now, subscription, nowOf(sim, customer));
  const begins = next && discountOfPhase(sim, next, subscription, subscription.periodEnd);
  const scheduled = item
    ? {
        terms: termsOf(sim, text(item, "price") ?? "", Number(text(item, "quantity") ?? 1)),
        effectiveAt: subscription.periodEnd,
        ...(begins && begins !== own && { discount: begins }),
      }
    : null;
  const ends = text(form, "end_behavior") === "cancel";
  schedule.endBehavior = ends ? "cancel" : "release";
  schedule.metadata = merged(schedule.metadata, form);
  const at = nowOf(sim, customer);
  const free = { ...subscription, cancellation: null, scheduled, discount: own };
  putSubscription(customer.work, ends ? cancel({ ...free, scheduled: null }, at) : free);
}

export function releaseSchedule(customer: SimCustomer, schedule: SimSchedule): void {
  if (schedule.status !== "active") throw invalid(`You cannot release a ${schedule.status} schedule.`);
  schedule.status = "released";
  const extra = customer.subscriptions.get(schedule.subscriptionId);
  if (extra) extra.scheduleId = null;
  const subscription = findSubscription(customer, schedule.subscriptionId);
  const ended = schedule.endBehavior === "cancel" ? { cancellation: null } : {};
  putSubscription(customer.work, { ...subscription, ...ended, scheduled: null });
}
