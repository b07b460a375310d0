import type Stripe from "stripe";
import { idOf } from "./id-of.ts";

/** A price so many times, as a phase of a schedule names it. */
export interface Wanted {
  priceId: string;
  quantity: number;
  /** The promotion code that begins with it. */
  promotionId: string | null;
}

export interface ScheduleState {
  id: string;
  /** What comes at the end of the phase that runs. */
  next: (Wanted & { at: number }) | null;
  /** The schedule ends the subscription with the phase that runs. */
  cancelAt: number | null;
  /** What returns when the cancellation is taken back. */
  parked: Wanted | null;
}

/** What an attached schedule will do; instants are Stripe's seconds. `null` for one that is over. */
export function mapSchedule(schedule: Stripe.SubscriptionSchedule | null): ScheduleState | null {
  if (!schedule || (schedule.status !== "active" && schedule.status !== "not_started")) return null;
  const phases = schedule.phases ?? [];
  const runsUntil = schedule.current_phase?.end_date ?? phases[0]?.end_date ?? null;
  const next = phases.find((phase) => runsUntil !== null && phase.start_date >= runsUntil);
  const wanted = next && wantedOf(next.items[0], next);
  const last = phases.at(-1);
  return {
    id: schedule.id,
    next: next && wanted ? { ...wanted, at: next.start_date } : null,
    cancelAt: schedule.end_behavior === "cancel" && last ? last.end_date : null,
    parked: readWanted(schedule.metadata?.chets_parked),
  };
}

function wantedOf(
  item: Stripe.SubscriptionSchedule.Phase.Item | undefined,
  { discounts }: Pick<Stripe.SubscriptionSchedule.Phase, "discounts">,
): Wanted | null {
  const priceId = idOf(item?.price);
  const promotionId = idOf(discounts?.[0]?.promotion_code);
  return priceId ? { priceId, quantity: item?.quantity ?? 1, promotionId } : null;
}

/** `price:quantity:promotion`, as it stands in metadata. */
export function writeWanted({ priceId, quantity, promotionId }: Wanted): string {
  return [priceId, quantity, ...(promotionId ? [promotionId] : [])].join(":");
}

export function readWanted(text: string | null | undefined): Wanted | null {
  const [priceId, quantity, promotionId = null] = (text ?? "").split(":");
  return priceId && Number(quantity) > 0 ? { priceId, quantity: Number(quantity), promotionId } : null;
}
