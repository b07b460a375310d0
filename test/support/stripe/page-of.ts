import { type Form, inner, text } from "./form.ts";
import { invalid, missing } from "./refusal.ts";
import { list } from "./render/shape.ts";
import { seconds } from "./state.ts";

/** A page of a list, newest first: cut after `starting_after` or before `ending_before`, at most `limit`. */
export function pageOf<T extends { id?: string }>(all: T[], form: Form) {
  const limit = Number(text(form, "limit") ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw invalid("limit must be between 1 and 100");
  const before = text(form, "ending_before");
  if (before) {
    const end = placeOf(all, before);
    return list(all.slice(Math.max(0, end - limit), end), end > limit);
  }
  const after = text(form, "starting_after");
  const from = after ? placeOf(all, after) + 1 : 0;
  return list(all.slice(from, from + limit), all.length > from + limit);
}

/** Stripe refuses a cursor that is not in the list. */
function placeOf(all: readonly { id?: string }[], id: string): number {
  const place = all.findIndex((one) => one.id === id);
  if (place === -1) throw missing("object", id);
  return place;
}

/** Whether an instant is within the `created` that a list was asked for. */
export function isWithin(form: Form, at: number): boolean {
  const created = inner(form, "created");
  const bound = (name: string, otherwise: number) => Number(text(created, name) ?? otherwise);
  const second = seconds(at);
  return second >= bound("gte", 0) && second < bound("lt", Number.POSITIVE_INFINITY);
}
