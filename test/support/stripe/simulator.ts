import { Hono } from "hono";
import { hasEnded } from "../../../worker/domain/current-subscription.ts";
import { DEMO_CATALOGUE } from "../../../worker/providers/sandbox/demo-catalogue.ts";
import { nextDueOf, runDue } from "../../../worker/providers/sandbox/engine/run-due.ts";
import {
  note,
  payNow,
  quoteFirst,
  quoteUpdate,
  recurringBill,
  termsOf,
  useCard,
  voidInvoice,
} from "./billing.ts";
import { createCustomer, findCustomer, refreshDetails, updateCustomer } from "./customers.ts";
import { expand, type Finder, type Thing } from "./expand.ts";
import { type Form, inner, items, readForm, strings, text } from "./form.ts";
import { renderedLines } from "./lines.ts";
import { invalid, missing, Refusal } from "./refusal.ts";
import * as show from "./render.ts";
import { nowOf, type Sim, type SimCustomer, type SimSetup, seconds } from "./state.ts";
import * as subs from "./subscriptions.ts";

/** A fault that the next matching request meets. */
export interface Fault {
  method: string;
  path: RegExp;
  /** `after` does the work first: the caller does not hear of it. */
  kind: "connection" | "after" | "rate_limit" | "lock_timeout" | "server_error";
}

interface Stored {
  request: string;
  status: number;
  body: unknown;
}

type Handler = (form: Form, params: Record<string, string>) => unknown;

/** Ids are Stripe's alone: two simulated accounts never give the same. */
let count = 0;

export interface Simulator {
  sim: Sim;
  app: Hono;
  faults: Fault[];
  /** Every request: `POST /v1/customers/cus_1`. */
  requests: string[];
  fetch: typeof fetch;
  addClock(at: number): string;
  advance(clock: string, to: number): void;
}

/**
 * The part of Stripe's API that the adapter uses, with state. The arithmetic is the product's own: it proves
 * mapping and protocol, not Stripe's sums.
 */
export function openSimulator(wallClock: () => number = Date.now): Simulator {
  const sim: Sim = {
    catalogue: DEMO_CATALOGUE,
    customers: new Map(),
    clocks: new Map(),
    wallClock,
    newId: (prefix) => `${prefix}_${String(++count).padStart(6, "0")}`,
  };
  const app = new Hono();
  const stored = new Map<string, Stored>();
  const faults: Fault[] = [];
  const requests: string[] = [];

  const answer = (method: "get" | "post" | "delete", path: string, handle: Handler) =>
    app[method](path, async (c) => {
      const url = new URL(c.req.url);
      const body = method === "get" || method === "delete" ? url.search.slice(1) : await c.req.text();
      const request = `${method.toUpperCase()} ${url.pathname} ${body}`;
      requests.push(`${method.toUpperCase()} ${url.pathname}`);
      const key = method === "post" ? c.req.header("Idempotency-Key") : undefined;
      const known = key === undefined ? undefined : stored.get(key);
      if (known && known.request !== request) {
        const message =
          "Keys for idempotent requests can only be used with the same parameters they were first used with.";
        return c.json({ error: { type: "idempotency_error", message } }, 400);
      }
      if (known) return c.json(known.body as object, known.status as 200, { "Idempotent-Replayed": "true" });
      const { status, body: reply } = run(handle, readForm(body), c.req.param() as Record<string, string>);
      if (key !== undefined) stored.set(key, { request, status, body: reply });
      return c.json(reply as object, status as 200);
    });

  function run(
    handle: Handler,
    form: Form,
    params: Record<string, string>,
  ): { status: number; body: unknown } {
    try {
      const body = structuredClone(handle(form, params)) as Thing;
      return { status: 200, body: expand(body, strings(form, "expand"), find) };
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: { error: error.error } };
      throw error;
    }
  }

  const customers = () => [...sim.customers.values()];
  const ownerOf = <T>(
    what: string,
    id: string,
    look: (customer: SimCustomer) => T | undefined,
  ): [SimCustomer, T] => {
    for (const customer of customers()) {
      const found = look(customer);
      if (found !== undefined) return [customer, found];
    }
    throw missing(what, id);
  };
  const invoiceBy = (id: string) => ownerOf("invoice", id, (one) => one.work.invoices.get(id));
  const byIntent = (id: string) =>
    ownerOf("payment_intent", id, (one) =>
      [...one.work.invoices.values()].find((invoice) => one.invoices.get(invoice.id)?.intentId === id),
    );
  const subscriptionBy = (id: string) =>
    ownerOf("subscription", id, (one) =>
      one.subscriptions.has(id) ? subs.findSubscription(one, id) : undefined,
    );
  const scheduleBy = (id: string) =>
    ownerOf("schedule", id, (one) => one.schedules.find((schedule) => schedule.id === id));
  const methodBy = (id: string) =>
    ownerOf("payment_method", id, (one) => one.methods.find((method) => method.id === id));

  const invoice = (id: string) => {
    const [customer, found] = invoiceBy(id);
    return show.renderInvoice(customer, found, renderedLines(sim.catalogue, found.lines));
  };
  const subscription = (id: string) => show.renderSubscription(...subscriptionBy(id));
  const schedule = (id: string) => {
    const [customer, found] = scheduleBy(id);
    return show.renderSchedule(customer, found, subs.findSubscription(customer, found.subscriptionId));
  };

  const find: Finder = (name, id, parent) => {
    if (name === "tax_ids") return show.list(renderTaxIds(findCustomer(sim, String(parent.id))));
    if (name === "payments") return show.list(payments(String(parent.id)));
    if (name === "confirmation_secret") {
      const [customer, found] = invoiceBy(String(parent.id));
      const intentId = customer.invoices.get(found.id)?.intentId;
      return { client_secret: `${intentId}_secret`, type: "payment_intent" };
    }
    if (id === null) return undefined;
    if (id.startsWith("pi_")) return show.renderIntent(...byIntent(id));
    if (id.startsWith("pm_")) {
      const [customer, method] = methodBy(id);
      return show.renderMethod(method, customer.id);
    }
    if (id.startsWith("sub_sched_")) return schedule(id);
    if (id.startsWith("sub_")) return subscription(id);
    if (id.startsWith("in_")) return invoice(id);
    if (name === "product") return product(id);
    return undefined;
  };

  function payments(invoiceId: string) {
    const [customer, found] = invoiceBy(invoiceId);
    const intent = customer.invoices.get(invoiceId)?.intentId;
    if (found.total - found.creditApplied === 0) return [];
    return [
      {
        id: `inpay_${invoiceId}`,
        object: "invoice_payment",
        is_default: true,
        status: found.status,
        payment: { type: "payment_intent", payment_intent: intent },
      },
    ];
  }

  function renderTaxIds(customer: SimCustomer) {
    return customer.taxIds.map((one) => ({ ...one, object: "tax_id", customer: customer.id }));
  }

  function product(id: string) {
    const plan = sim.catalogue.plans.find((one) => one.id === id);
    if (!plan) throw missing("product", id);
    return show.renderProduct(plan);
  }

  function price(id: string) {
    const found = sim.catalogue.prices.find((one) => one.id === id);
    if (!found) throw missing("price", id);
    return show.renderPrice(found);
  }

  /** Newest first, cut after `starting_after`, at most `limit`. */
  function page<T extends { id?: string }>(all: T[], form: Form) {
    const limit = Number(text(form, "limit") ?? 10);
    if (limit < 1 || limit > 100) throw invalid("limit must be between 1 and 100");
    const after = text(form, "starting_after");
    const from = after ? all.findIndex((one) => one.id === after) + 1 : 0;
    return show.list(all.slice(from, from + limit), all.length > from + limit);
  }

  const isSince = (form: Form, at: number) => seconds(at) >= Number(text(inner(form, "created"), "gte") ?? 0);

  answer("get", "/v1/products", (form) => page(strings(form, "ids").map(product), form));
  answer("get", "/v1/prices", (form) => {
    const wanted = text(form, "product");
    const active = text(form, "active");
    const all = [...sim.catalogue.prices]
      .reverse()
      .filter((one) => (!wanted || one.planId === wanted) && (!active || one.active));
    return page(all.map(show.renderPrice), form);
  });
  answer("get", "/v1/prices/:id", (_, { id }) => price(id ?? ""));
  answer("get", "/v1/tax_rates/:id", (_, { id }) => show.renderRate(id ?? ""));
  answer("get", "/v1/test_helpers/test_clocks/:id", (_, { id }) => {
    const at = sim.clocks.get(id ?? "");
    if (at === undefined) throw missing("test clock", id ?? "");
    return { id, object: "test_helpers.test_clock", frozen_time: seconds(at), status: "ready" };
  });

  answer("get", "/v1/customers/search", (form) => {
    const wanted = /metadata\['chets_customer'\]:'(.*)'/.exec(text(form, "query") ?? "")?.[1];
    const found = customers().filter((one) => one.metadata.chets_customer === wanted && !one.deleted);
    return { ...show.list(found.map(show.renderCustomer)), object: "search_result" };
  });
  answer("post", "/v1/customers", (form) => show.renderCustomer(createCustomer(sim, form)));
  answer("get", "/v1/customers/:id", (_, { id }) => {
    const customer = findCustomer(sim, id ?? "");
    return customer.deleted ? { id, object: "customer", deleted: true } : show.renderCustomer(customer);
  });
  answer("post", "/v1/customers/:id", (form, { id }) => {
    const customer = findCustomer(sim, id ?? "");
    updateCustomer(customer, form);
    return show.renderCustomer(customer);
  });
  answer("get", "/v1/customers/:id/tax_ids", (form, { id }) =>
    page(renderTaxIds(findCustomer(sim, id ?? "")), form),
  );
  answer("post", "/v1/customers/:id/tax_ids", (form, { id }) => {
    const customer = findCustomer(sim, id ?? "");
    const taxId = { id: sim.newId("txi"), type: text(form, "type") ?? "", value: text(form, "value") ?? "" };
    customer.taxIds.push(taxId);
    refreshDetails(customer);
    return { ...taxId, object: "tax_id" };
  });
  answer("delete", "/v1/customers/:id/tax_ids/:taxId", (_, { id, taxId }) => {
    const customer = findCustomer(sim, id ?? "");
    customer.taxIds = customer.taxIds.filter((one) => one.id !== taxId);
    refreshDetails(customer);
    return { id: taxId, object: "tax_id", deleted: true };
  });

  answer("post", "/v1/setup_intents", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const setup: SimSetup = { id: sim.newId("seti"), status: "requires_payment_method", methodId: null };
    customer.setups.push(setup);
    return { ...setup, object: "setup_intent", client_secret: `${setup.id}_secret`, payment_method: null };
  });
  answer("get", "/v1/setup_intents/:id", (_, { id }) => {
    const [, setup] = ownerOf("setup_intent", id ?? "", (one) => one.setups.find((setup) => setup.id === id));
    return {
      ...setup,
      object: "setup_intent",
      client_secret: `${id}_secret`,
      payment_method: setup.methodId,
    };
  });

  answer("get", "/v1/subscriptions", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const all = subs
      .subscriptionsOf(customer)
      .filter((one) => text(form, "status") === "all" || !hasEnded(one.status));
    return page(
      all.map((one) => show.renderSubscription(customer, one)),
      form,
    );
  });
  answer("get", "/v1/subscriptions/:id", (_, { id }) => subscription(id ?? ""));
  answer("post", "/v1/subscriptions", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    return show.renderSubscription(customer, subs.createSubscription(sim, customer, form));
  });
  answer("post", "/v1/subscriptions/:id", (form, { id }) => {
    const [customer] = subscriptionBy(id ?? "");
    return show.renderSubscription(customer, subs.updateSubscription(sim, customer, id ?? "", form));
  });
  answer("delete", "/v1/subscriptions/:id", (form, { id }) => {
    const [customer] = subscriptionBy(id ?? "");
    return show.renderSubscription(customer, subs.endSubscription(customer, id ?? "", form));
  });

  answer("post", "/v1/subscription_schedules", (form) => {
    const [customer] = subscriptionBy(text(form, "from_subscription") ?? "");
    return schedule(subs.attachSchedule(sim, customer, form).id);
  });
  answer("post", "/v1/subscription_schedules/:id", (form, { id }) => {
    subs.updateSchedule(sim, ...scheduleBy(id ?? ""), form);
    return schedule(id ?? "");
  });
  answer("post", "/v1/subscription_schedules/:id/release", (_, { id }) => {
    subs.releaseSchedule(...scheduleBy(id ?? ""));
    return schedule(id ?? "");
  });

  answer("post", "/v1/invoices/create_preview", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const current = text(form, "subscription")
      ? subs.findSubscription(customer, text(form, "subscription") ?? "")
      : null;
    const details = inner(form, "subscription_details");
    const [item] = items(details, "items");
    const terms = item ? termsOf(sim, text(item, "price") ?? "", Number(text(item, "quantity") ?? 1)) : null;
    const at = nowOf(sim, customer);
    const date = Number(text(details, "proration_date") ?? at / 1000) * 1000;
    if (
      current &&
      text(details, "proration_date") &&
      (date < current.periodStart || date >= current.periodEnd)
    ) {
      throw invalid("proration_date must be within the current billing period");
    }
    const isNow = terms && text(form, "preview_mode") !== "recurring";
    const bill = isNow
      ? (current
          ? quoteUpdate(customer, current, terms, date)
          : quoteFirst(customer, "sub_preview", terms, 0, at)
        ).bill
      : recurringBill(customer, current, terms, at);
    const lines = bill.lines.map((line) => ({ ...line, proration: line.proration !== null }));
    return {
      object: "invoice",
      currency: bill.currency.toLowerCase(),
      lines: show.list(show.renderLines(renderedLines(sim.catalogue, lines))),
      total_taxes: show.renderTaxes(bill.vatGroups),
      total: bill.total,
      total_excluding_tax: bill.subtotal,
      amount_due: bill.due,
      starting_balance: -customer.work.account.balance,
      ending_balance: -bill.balanceAfter,
      period_end: seconds(current?.periodEnd ?? at),
    };
  });
  answer("get", "/v1/invoices", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const status = text(form, "status");
    const all = [...customer.work.invoices.values()]
      .filter((one) => (!status || one.status === status) && isSince(form, one.createdAt))
      .reverse();
    return page(
      all.map((one) => invoice(one.id)),
      form,
    );
  });
  answer("get", "/v1/invoices/:id", (_, { id }) => invoice(id ?? ""));
  answer("post", "/v1/invoices/:id", (form, { id }) => {
    const [customer] = invoiceBy(id ?? "");
    const extra = customer.invoices.get(id ?? "");
    if (extra) extra.metadata = subs.merged(extra.metadata, form);
    return invoice(id ?? "");
  });
  answer("post", "/v1/invoices/:id/void", (_, { id }) => {
    voidInvoice(...invoiceBy(id ?? ""));
    return invoice(id ?? "");
  });
  answer("post", "/v1/invoices/:id/pay", (_, { id }) => {
    const [customer, found] = invoiceBy(id ?? "");
    if (found.status !== "open") throw invalid("Invoice is already paid");
    customer.work.at = nowOf(sim, customer);
    payNow(customer, found);
    return invoice(id ?? "");
  });
  answer("get", "/v1/payment_intents/:id", (_, { id }) => show.renderIntent(...byIntent(id ?? "")));
  answer("get", "/v1/charges", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const all = [...customer.work.invoices.values()].flatMap((one) =>
      show.chargesOf(one).map((payment) => show.renderCharge(customer, one, payment)),
    );
    return page(all.reverse(), form);
  });
  answer("get", "/v1/credit_notes", (form) => page([], form));
  app.all("*", (c) =>
    c.json(
      { error: { type: "invalid_request_error", message: `no ${c.req.method} ${c.req.path} here` } },
      404,
    ),
  );

  function advance(clock: string, to: number): void {
    for (;;) {
      const due = customers()
        .filter((one) => one.testClock === clock)
        .flatMap((customer) => {
          const next = nextDueOf(customer.work.account);
          return next && next.at <= to ? [{ customer, at: next.at }] : [];
        })
        .sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      const { customer, at } = due;
      sim.clocks.set(clock, at);
      customer.work.at = at;
      const running = customer.work.account.subscriptions[0];
      useCard(customer, running && customer.subscriptions.get(running.id));
      const before = new Set(customer.work.invoices.keys());
      runDue(customer.work);
      for (const [id, one] of customer.work.invoices)
        if (!before.has(id)) note(sim, customer, one, "subscription_cycle");
    }
    sim.clocks.set(clock, to);
  }

  return {
    sim,
    app,
    faults,
    requests,
    fetch: (async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      const index = faults.findIndex((one) => one.method === request.method && one.path.test(pathname));
      const [fault] = index === -1 ? [] : faults.splice(index, 1);
      if (!fault) return app.fetch(request);
      if (fault.kind === "after") await app.fetch(request);
      if (fault.kind === "after" || fault.kind === "connection") throw new TypeError("connection reset");
      if (fault.kind === "server_error")
        return Response.json({ error: { type: "api_error", message: "oops" } }, { status: 500 });
      const code = fault.kind === "lock_timeout" ? "lock_timeout" : "rate_limit";
      return Response.json(
        { error: { type: "invalid_request_error", code, message: code } },
        { status: 429 },
      );
    }) as typeof fetch,
    addClock(at) {
      const id = sim.newId("clock");
      sim.clocks.set(id, at);
      return id;
    },
    advance,
  };
}
