import type { RequiredAction } from "../../../shared/api/types/index.ts";
import type {
  ChangeOutcome,
  PaymentProvider,
  ProviderEvent,
  SnapshotInvoice,
  SnapshotPayment,
} from "../../../worker/providers/provider.ts";
import { TEST_CARDS } from "../../../worker/providers/sandbox/test-cards.ts";
import { createStripe } from "../../../worker/providers/stripe/stripe.ts";
import { fallDue, nextDue } from "../../support/stripe/advance.ts";
import { watchChanges } from "../../support/stripe/changes.ts";
import { confirm, enterCard } from "../../support/stripe/page.ts";
import { refundInvoice } from "../../support/stripe/refunds.ts";
import { openSimulator } from "../../support/stripe/simulator.ts";
import type { SimCustomer } from "../../support/stripe/state.ts";
import { BrokenInvariant } from "../broken-invariant.ts";
import { Life } from "../faults.ts";
import type { ProviderBooks, ProviderGround, SimulatedProvider } from "./simulated-provider.ts";

/** Each world has an account of its own: what one has taught the adapter is not another's. */
let accounts = 0;

/** The adapter and the official SDK on a simulated account. Faults strike its requests, in the midst of verbs. */
export function openStripe({ now, newId, seller, post }: ProviderGround): SimulatedProvider {
  const simulator = openSimulator(now);
  const { sim } = simulator;
  sim.newId = newId;
  const secretKey = `sk_test_simulation_${++accounts}`;
  const changesSince = watchChanges(sim);
  const answered = new Map<string, { customer: string; verb: string; reply: ChangeOutcome }>();
  let due: ReturnType<typeof nextDue>;

  function portOf(life: Life, skew = 0): PaymentProvider {
    const provider = createStripe({
      secretKey,
      publishableKey: "pk_test_simulation",
      apiBase: "http://stripe.test:12111",
      fetch: (...request) => life.call("provider", () => simulator.fetch(...request)),
      // What the client does again by itself nobody would see; and waiting is real time.
      patience: { retries: 0 },
      seller,
      wallClock: () => now() + skew,
    });
    const noting = <T extends ChangeOutcome>(customer: string, verb: string, key: string, reply: T): T => {
      answered.set(`${verb} ${key}`, { customer, verb, reply });
      return reply;
    };
    return {
      ...provider,
      change: async (id, locked, key) => noting(id, "change", key, await provider.change(id, locked, key)),
      payInvoice: async (id, invoiceId, key) =>
        noting(id, "payInvoice", key, await provider.payInvoice(id, invoiceId, key)),
    };
  }

  const invoicesOf = (customer: SimCustomer) =>
    [...customer.work.invoices.values()].filter((one) => !cameToNothing(customer, one));

  function ofOurs(customerId: string): SimCustomer {
    const own = [...sim.customers.values()].filter((one) => one.metadata.chets_customer === customerId);
    const [first] = own;
    if (!first || own.length > 1)
      throw new BrokenInvariant("Each of ours is one customer at Stripe.", own.length);
    return first;
  }

  async function shownOf({ id }: SimCustomer): Promise<SnapshotInvoice[]> {
    const port = portOf(new Life());
    const shown = new Map<string, SnapshotInvoice>();
    for (let since: number | null = null; ; ) {
      const { invoices, watermark, more } = await port.snapshot(id, {
        since,
        invoiceIds: [],
        creditAfter: null,
      });
      for (const invoice of invoices) shown.set(invoice.id, invoice);
      if (!more) return [...shown.values()];
      since = watermark;
    }
  }

  /** Whose, and of which invoice: what the adapter finds by the payment. */
  function disputeOf(disputeId: string): { customer: string; invoiceId: string } | null {
    for (const { id, disputes } of sim.customers.values()) {
      const dispute = disputes.find((one) => one.id === disputeId);
      if (dispute) return { customer: id, invoiceId: dispute.invoiceId };
    }
    return null;
  }

  async function booksOf(customer: SimCustomer): Promise<ProviderBooks> {
    const own = [...answered].filter(([, { customer: of }]) => of === customer.id);
    const invoices = invoicesOf(customer);
    return {
      customerId: customer.metadata.chets_customer ?? "",
      account: customer.work.account,
      invoices,
      shown: await shownOf(customer),
      // A change that waited, and whose invoice was paid after all; a debit is as good until the bank's answer.
      actions: own.flatMap(([, { verb, reply }]) => {
        if (verb !== "change" || reply.kind !== "requires_action") return [];
        const invoice = invoices.find(({ id }) => reply.reference.endsWith(id));
        const purpose = { kind: "change" } as ProviderBooks["actions"][number]["purpose"];
        const debited = invoice?.payments.some(({ method }) => method?.kind === "sepa_debit");
        const done = invoice?.status === "paid" || debited;
        return { purpose, outcome: done ? { kind: "succeeded" as const } : null };
      }),
      replies: own.map(([key, { verb, reply }]) => ({ key: key.slice(verb.length + 1), verb, reply })),
    };
  }

  return {
    cards: TEST_CARDS,
    portOf,
    async nextDue(until) {
      due = nextDue(sim, null, until);
      return due?.at ?? null;
    },
    async runDue() {
      if (due) fallDue(sim, due.customer, due.at);
    },
    tell() {
      const events = changesSince().flatMap(({ type, object }): ProviderEvent[] => {
        const dispute = object.object === "dispute" ? disputeOf(object.id) : null;
        const providerCustomerId = dispute?.customer ?? object.customer ?? object.id;
        const invoiceIds = dispute ? [dispute.invoiceId] : object.object === "invoice" ? [object.id] : [];
        return type === "customer.created"
          ? []
          : [{ id: newId("evt"), type, providerCustomerId, invoiceIds, createdAt: now() }];
      });
      if (events.length > 0) post(events);
    },
    wants: async (action) => wantsOf(sim.customers.values(), secretOf(action)),
    async enterCard(action, card) {
      const secret = secretOf(action);
      if (wantsOf(sim.customers.values(), secret) === null) return null;
      enterCard(simulator, secret, card.number);
      return wantsOf(sim.customers.values(), secret) === "confirmation" ? action : null;
    },
    async confirm(action, approve) {
      const secret = secretOf(action);
      if (wantsOf(sim.customers.values(), secret) === "confirmation") confirm(simulator, secret, approve);
    },
    refundable: (customerId) =>
      invoicesOf(ofOurs(customerId))
        .filter(({ type, status, total }) => type === "invoice" && status === "paid" && total > 0)
        .map(({ id }) => id)
        .reverse(),
    async refund(customerId, invoiceId) {
      refundInvoice(sim, ofOurs(customerId), invoiceId);
    },
    payments(customerId) {
      const { work, intents } = ofOurs(customerId);
      const taken = [...work.invoices.values(), ...intents]
        .flatMap(({ payments }) => payments)
        .filter(({ status }) => status === "succeeded" || status.endsWith("refunded"));
      return { count: taken.length, sum: taken.reduce((sum, { amount }) => sum + amount, 0) };
    },
    async books() {
      const books: ProviderBooks[] = [];
      for (const customer of sim.customers.values()) books.push(await booksOf(customer));
      return books;
    },
    dump: () =>
      [...sim.customers.values()].map(({ work, invoices, subscriptions, methods, ...rest }) => ({
        ...rest,
        account: work.account,
        invoices: [...work.invoices],
        kept: [...invoices],
        subscriptions: [...subscriptions],
        methods,
      })),
  };
}

function secretOf(action: RequiredAction): string {
  if (action.kind !== "stripe")
    throw new BrokenInvariant("Stripe asks in its own fields in the page", action);
  return action.clientSecret;
}

/** By what became of the last payment. */
const WANTED: Partial<Record<SnapshotPayment["status"], "card" | "confirmation">> = {
  requires_action: "confirmation",
  failed: "card",
};

function wantsOf(customers: Iterable<SimCustomer>, secret: string): "card" | "confirmation" | null {
  const id = secret.replace(/_secret$/, "");
  for (const { setups, invoices, intents, work } of customers) {
    const setup = setups.find((one) => one.id === id);
    if (setup) return setup.status === "succeeded" ? null : "card";
    const own = intents.find((one) => one.id === id)?.payments;
    if (own) return own[0] ? (WANTED[own[0].status] ?? null) : "card";
    const [invoiceId] = [...invoices].find(([, { intentId }]) => intentId === id) ?? [];
    const invoice = work.invoices.get(invoiceId ?? "");
    if (!invoice) continue;
    if (invoice.status !== "open" || invoice.payments[0]?.status === "pending") return null;
    return invoice.payments[0]?.status === "requires_action" ? "confirmation" : "card";
  }
  return null;
}

/** Given up, or voided by Stripe a day later: an invoice of a change that was never made. */
function cameToNothing({ invoices }: SimCustomer, { id, status, payments }: SnapshotInvoice): boolean {
  const { metadata, reason } = invoices.get(id) ?? {};
  const untouched = payments.every((one) => one.status === "failed" || one.status === "requires_action");
  return (
    Boolean(metadata?.chets_given_up) || (status === "void" && reason !== "subscription_cycle" && untouched)
  );
}
