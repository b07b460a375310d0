import type Stripe from "stripe";
import type { Account } from "./account.ts";
import { asking, isKeyReused } from "./errors.ts";
import { readWanted, type Wanted, writeWanted } from "./map/schedule.ts";
import type { Shop } from "./shop.ts";

/** What a change set out to do, and how things stood before: kept on Stripe's customer until the next one. */
export interface Task {
  kind: "start" | "now" | "period_end";
  subscriptionId: string | null;
  /** The change that was scheduled, or parked by a cancellation. */
  scheduled: Wanted | null;
  cancelling: boolean;
  /** The promotion code that goes with it: one that this change has used up is not found by its name again. */
  promotionId: string | null;
}

/** What a change of this key came to, if it did: `declined` with the reason. */
export function outcomeOf(customer: Stripe.Customer, key: string): { declineCode: string } | null {
  const [of, declineCode] = (customer.metadata?.chets_outcome ?? "").split(" ");
  return of === key && declineCode ? { declineCode } : null;
}

/** The task that this key has taken before, when it was called already. */
export function taskOf(customer: Stripe.Customer, key: string | null): Task | null {
  const { chets_holder: holder, chets_task: text } = customer.metadata ?? {};
  if (!text || (key !== null && holder !== key)) return null;
  const [kind, subscriptionId, cancelling, scheduled, promotionId] = text.split(" ");
  if (kind !== "start" && kind !== "now" && kind !== "period_end") return null;
  return {
    kind,
    subscriptionId: subscriptionId === "-" || !subscriptionId ? null : subscriptionId,
    cancelling: cancelling === "1",
    scheduled: readWanted(scheduled),
    promotionId: !promotionId || promotionId === "-" ? null : promotionId,
  };
}

function write({ kind, subscriptionId, cancelling, scheduled, promotionId }: Task): string {
  return [
    kind,
    subscriptionId ?? "-",
    cancelling ? "1" : "0",
    scheduled ? writeWanted(scheduled) : "-",
    promotionId ?? "-",
  ].join(" ");
}

/**
 * Takes the customer, in the state that the price was locked on, for one change. Of two that come with keys
 * of their own one gets it: the second uses the same key of Stripe's for something else, and that is refused.
 */
export async function take(
  { client }: Shop,
  { customer }: Account,
  task: Task,
  state: string,
  key: string,
): Promise<boolean> {
  const name = await hash(`${customer.id} ${state} ${customer.metadata?.chets_outcome ?? ""}`);
  try {
    await asking(() =>
      client.customers.update(
        customer.id,
        { metadata: { chets_holder: key, chets_task: write(task) } },
        { idempotencyKey: `chets:task:${name}` },
      ),
    );
    return true;
  } catch (error) {
    if (isKeyReused(error)) return false;
    throw error;
  }
}

/** Keeps a decline, so that the same key is answered the same again whatever the card does meanwhile. */
export async function keepDecline(
  { client }: Shop,
  customerId: string,
  key: string,
  declineCode: string,
): Promise<void> {
  await asking(() =>
    client.customers.update(
      customerId,
      { metadata: { chets_outcome: `${key} ${declineCode}` } },
      { idempotencyKey: `${key}:outcome` },
    ),
  );
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
