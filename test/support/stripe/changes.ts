import type { SnapshotInvoice } from "../../../worker/providers/provider.ts";
import type { Sim, SimCustomer } from "./state.ts";

/** What Stripe would tell of: a type of event, and the object that it is about. */
export interface Change {
  type: string;
  object: { object: string; id: string; customer?: string; payment_intent?: string | null };
}

/** Watches a simulated account; each call answers what has changed since the one before. */
export function watchChanges(sim: Sim): () => Change[] {
  let before = printsOf(sim);
  return () => {
    const now = printsOf(sim);
    const changes = [...now].flatMap(([name, { print, told }]) => {
      const known = before.get(name);
      return known?.print === print ? [] : [told(known === undefined)];
    });
    before = now;
    return changes;
  };
}

interface Print {
  print: string;
  told: (isNew: boolean) => Change;
}

function printsOf(sim: Sim): Map<string, Print> {
  return new Map([...sim.customers.values()].flatMap((customer) => [...printsOfCustomer(customer)]));
}

function* printsOfCustomer(customer: SimCustomer): Iterable<[string, Print]> {
  const { id, work } = customer;
  const { account } = work;
  const { name, email, address, metadata, taxIds, defaultMethod, methods, setups, deleted } = customer;
  const facts = { name, email, address, metadata, taxIds, defaultMethod, deleted, balance: account.balance };
  yield [
    id,
    {
      print: JSON.stringify([facts, methods.length, setups]),
      told: (isNew) => ({
        type: deleted ? "customer.deleted" : `customer.${isNew ? "created" : "updated"}`,
        object: { object: "customer", id },
      }),
    },
  ];
  for (const subscription of account.subscriptions) {
    const schedule = customer.schedules.filter((one) => one.subscriptionId === subscription.id);
    yield [
      subscription.id,
      {
        print: JSON.stringify([subscription, schedule, customer.subscriptions.get(subscription.id)]),
        told: (isNew) => ({
          type: `customer.subscription.${subscription.endedAt === null ? (isNew ? "created" : "updated") : "deleted"}`,
          object: { object: "subscription", id: subscription.id, customer: id },
        }),
      },
    ];
  }
  yield* printsOfPayments(customer);
  for (const invoice of work.invoices.values()) {
    yield [
      invoice.id,
      {
        print: JSON.stringify([invoice, customer.invoices.get(invoice.id)]),
        told: () => ({
          type: typeOf(invoice),
          object: { object: "invoice", id: invoice.id, customer: id },
        }),
      },
    ];
  }
}

function* printsOfPayments({ id, intents, disputes, invoices }: SimCustomer): Iterable<[string, Print]> {
  for (const intent of intents) {
    const [last] = intent.payments;
    const end = last?.status === "succeeded" ? "succeeded" : "payment_failed";
    const told = () => ({
      type: `payment_intent.${last ? end : "created"}`,
      object: { object: "payment_intent", id: intent.id, customer: id },
    });
    yield [intent.id, { print: JSON.stringify(intent), told }];
  }
  for (const { id: disputeId, status, invoiceId, chargeId } of disputes) {
    const own = intents.find(({ payments }) => payments.some((payment) => payment.id === chargeId));
    const payment_intent = own?.id ?? invoices.get(invoiceId)?.intentId ?? null;
    // Whose it is Stripe does not say.
    const object = { object: "dispute", id: disputeId, charge: chargeId, payment_intent };
    const told = (isNew: boolean) => ({
      type: `charge.dispute.${isNew ? "created" : "closed"}`,
      object,
    });
    yield [disputeId, { print: status, told }];
  }
}

function typeOf({ status, payments: [last] }: SnapshotInvoice): string {
  if (status === "paid") return "invoice.paid";
  if (status === "void") return "invoice.voided";
  if (status === "uncollectible") return "invoice.marked_uncollectible";
  if (last?.status === "failed") return "invoice.payment_failed";
  return last?.status === "requires_action" ? "invoice.payment_action_required" : "invoice.updated";
}
