import type { RequiredAction } from "../../../shared/api/types/index.ts";
import { carriedCredit } from "../../../worker/domain/carried-credit.ts";
import type { SnapshotInvoice } from "../../../worker/providers/provider.ts";
import { createSandbox, type DueCustomer } from "../../../worker/providers/sandbox/sandbox.ts";
import { TEST_CARDS } from "../../../worker/providers/sandbox/test-cards.ts";
import { BrokenInvariant } from "../broken-invariant.ts";
import { asD1, type NodeD1 } from "../d1/node-d1.ts";
import { providerOf } from "../faults.ts";
import type { ProviderBooks, ProviderGround, SimulatedProvider } from "./simulated-provider.ts";

/** The embedded provider, with its tables in the product's database. Faults strike whole verbs. */
export function openSandbox(d1: NodeD1, { now, newId, seller, post }: ProviderGround): SimulatedProvider {
  const sandbox = createSandbox({
    db: asD1(d1),
    wallClock: now,
    newId,
    seller,
    origin: "https://billing.example",
    onEvents: async (events) => post(events),
  });
  let due: DueCustomer | null = null;
  const rows = <T>(sql: string, ...parameters: string[]) => d1.prepared(sql, false).all(...parameters) as T[];

  return {
    cards: TEST_CARDS,
    portOf: (life) => providerOf(sandbox, life),
    async nextDue(until) {
      due = await sandbox.nextDue(until);
      return due?.at ?? null;
    },
    async runDue() {
      if (due) await sandbox.runDue(due);
    },
    tell() {},
    async wants(action) {
      const state = await sandbox.page(pageOf(action));
      return state.kind === "open" ? state.wants : null;
    },
    async enterCard(action, card) {
      const next = await sandbox.submitCard(pageOf(action), card);
      const url = next.kind === "next" ? next.url : null;
      return url?.includes("/sandbox/pay?") ? { kind: "redirect", url } : null;
    },
    async confirm(action, approve) {
      await sandbox.submitAnswer(pageOf(action), approve);
    },
    refundable: (customerId) =>
      rows<{ id: string }>(
        `SELECT i.id FROM sandbox_invoices i JOIN sandbox_customers c ON c.id = i.provider_customer_id
         WHERE c.customer_id = ? AND i.body ->> 'status' = 'paid' AND i.body ->> 'type' = 'invoice'
           AND i.body ->> 'total' > 0 ORDER BY i.seq DESC`,
        customerId,
      ).map(({ id }) => id),
    async refund(customerId, invoiceId) {
      const [one] = rows<{ id: string }>(
        "SELECT id FROM sandbox_customers WHERE customer_id = ?",
        customerId,
      );
      if (one) await sandbox.refund(one.id, invoiceId);
    },
    payments(customerId) {
      const [row] = rows<{ count: number; sum: number }>(
        `SELECT count(*) AS count, coalesce(sum(p.value ->> 'amount'), 0) AS sum
         FROM sandbox_invoices i JOIN sandbox_customers c ON c.id = i.provider_customer_id, json_each(i.body, '$.payments') p
         WHERE c.customer_id = ? AND p.value ->> 'status' IN ('succeeded', 'refunded', 'partially_refunded')`,
        customerId,
      );
      return row ?? { count: 0, sum: 0 };
    },
    books: async () =>
      rows<{ id: string; customer_id: string; state: string }>(
        "SELECT id, customer_id, state FROM sandbox_customers ORDER BY rowid",
      ).map(({ id, customer_id: customerId, state }): ProviderBooks => {
        const bodies = <T>(query: string) =>
          rows<{ body: string }>(query, id).map(({ body }) => JSON.parse(body) as T);
        const invoices = bodies<SnapshotInvoice>(
          "SELECT body FROM sandbox_invoices WHERE provider_customer_id = ? ORDER BY seq",
        );
        const replies = rows<{ key: string; verb: string; reply: string | null }>(
          "SELECT key, verb, reply FROM sandbox_replies WHERE provider_customer_id = ?",
          id,
        );
        return {
          customerId,
          account: JSON.parse(state),
          invoices,
          shown: invoices.map(carriedCredit),
          actions: bodies("SELECT body FROM sandbox_actions WHERE provider_customer_id = ?"),
          replies: replies.map(({ reply, ...rest }) => ({
            ...rest,
            reply: reply === null ? null : JSON.parse(reply),
          })),
        };
      }),
    dump: () => null,
  };
}

/** The page's id in the address that the customer is sent to. */
function pageOf(action: RequiredAction): string {
  if (action.kind !== "redirect") throw new BrokenInvariant("the sandbox sends to its own pages", action);
  const { searchParams } = new URL(action.url);
  return searchParams.get("setup") ?? searchParams.get("action") ?? "";
}
