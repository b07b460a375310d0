import { lineWords } from "../../worker/domain/line-words.ts";
import { projectedSubscription } from "../../worker/domain/projected-subscription.ts";
import { taxTreatment } from "../../worker/domain/tax-treatment.ts";
import { upcomingCharges } from "../../worker/domain/upcoming-charges.ts";
import type { SnapshotInvoice } from "../../worker/providers/provider.ts";
import type { Subscriber } from "./subscriber.ts";

/** What is foretold of a subscriber, from what their provider says of them and nothing else. */
export async function forecast(subscriber: Subscriber) {
  const { subscriptions, details, creditBalance, paymentMethod, clock } = await subscriber.snapshot();
  const [subscription] = subscriptions;
  if (!subscription) throw new Error("there is no subscription");
  const billing = {
    treatment: taxTreatment("FR", details),
    balance: creditBalance,
    words: lineWords("fr"),
    timeZone: "Europe/Paris",
  };
  const projected = projectedSubscription(subscription);
  const charges = upcomingCharges(projected, billing, paymentMethod !== null, clock.now);
  return { subscription, charges };
}

/** The members of a charge or invoice that both must say alike. */
export interface Foretold {
  at: number;
  description: string;
  lines: { description: string; quantity: number; amount: number; periodStart: number; periodEnd: number }[];
  subtotal: number;
  tax: number;
  total: number;
  creditApplied: number;
  due: number;
}

export function madeOf(invoice: SnapshotInvoice): Foretold {
  const { createdAt, description, lines, subtotal, tax, total, creditApplied, amountPaid, amountRemaining } =
    invoice;
  return {
    at: createdAt,
    description,
    lines: lines.map(lineOf),
    subtotal,
    tax,
    total,
    creditApplied,
    due: amountPaid + amountRemaining,
  };
}

export function foretoldBy({ at, bill }: Awaited<ReturnType<typeof forecast>>["charges"][number]): Foretold {
  const { lines, subtotal, tax, total, creditApplied, due } = bill;
  const description = lines[0]?.description ?? "";
  return { at, description, lines: lines.map(lineOf), subtotal, tax, total, creditApplied, due };
}

function lineOf({ description, quantity, amount, periodStart, periodEnd }: Foretold["lines"][number]) {
  return { description, quantity, amount, periodStart, periodEnd };
}

/** Lets a year pass period by period; fails unless each charge is made as it was foretold. */
export async function livesAsForetold(subscriber: Subscriber): Promise<Foretold[]> {
  const { charges } = await forecast(subscriber);
  const foretold = charges.map(foretoldBy);
  const made: Foretold[] = [];
  for (const { at } of foretold) {
    await subscriber.world.advanceTo(at);
    const last = (await subscriber.snapshot(at)).invoices.at(-1);
    if (last) made.push(madeOf(last));
  }
  if (JSON.stringify(made) !== JSON.stringify(foretold)) {
    throw new Error(`foretold ${JSON.stringify(foretold)}\nmade ${JSON.stringify(made)}`);
  }
  return made;
}
