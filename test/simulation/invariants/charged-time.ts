import { HOUR } from "../../../shared/time.ts";
import type { SnapshotInvoice } from "../../../worker/providers/provider.ts";
import type { BookInvariant } from "./invariant.ts";

type Line = SnapshotInvoice["lines"][number];

/** What is worth less than half a minor unit has no line. */
const TOO_SHORT = HOUR;

/** What holds of the time that invoices are for, of each customer. */
export const CHARGED_TIME: readonly BookInvariant[] = [
  {
    sentence: "Every hour of a subscription is charged once: what is charged for it, less what is credited.",
    against: ({ invoices, shown }) => {
      // A change that waits for its payment has an invoice at Stripe already, and none that is shown.
      const standing = new Set(shown.filter(({ status }) => status !== "void").map(({ id }) => id));
      const given = new Set(
        invoices.flatMap(({ type, correctsInvoiceId: id }) => (type === "credit_note" ? id : [])),
      );
      const bySubscription = Map.groupBy(
        invoices.filter(({ id }) => standing.has(id)),
        ({ subscriptionId }) => subscriptionId,
      );
      for (const own of bySubscription.values()) {
        // Of what was given back nobody says for which time.
        if (own.some(({ id }) => given.has(id))) continue;
        const wrong = firstWrong(own.flatMap(({ lines }) => lines).filter(({ reduction }) => !reduction));
        if (wrong) return { ...wrong, lines: own.map(({ id, lines }) => ({ id, lines })) };
      }
      return null;
    },
  },
];

function firstWrong(lines: readonly Line[]): { from: number; to: number; times: number } | null {
  const edges = [...new Set(lines.flatMap(({ periodStart, periodEnd }) => [periodStart, periodEnd]))].sort(
    (a, b) => a - b,
  );
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to === undefined || to - from < TOO_SHORT) continue;
    const times = lines
      .filter(({ periodStart, periodEnd }) => periodStart <= from && periodEnd >= to)
      .reduce((sum, { amount }) => sum + (amount < 0 ? -1 : 1), 0);
    if (times !== 1) return { from, to, times };
  }
  return null;
}
