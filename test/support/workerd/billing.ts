import { env } from "cloudflare:workers";
import type { BillingDetails, Preview, Role } from "../../../shared/api/types/index.ts";
import { createApp } from "../../../worker/app.ts";
import type { Bindings } from "../../../worker/bindings.ts";
import { createContext } from "../../../worker/context.ts";
import { storeApiKey } from "../../../worker/db/api-keys.ts";
import { moveClocks } from "../../../worker/db/customers.ts";
import { openDatabase } from "../../../worker/db/database.ts";
import { customerWithEvents } from "../../../worker/db/events.ts";
import { applyEvents } from "../../../worker/jobs/apply-events.ts";
import { receiveEvents } from "../../../worker/jobs/receive-events.ts";
import { newId } from "../../../worker/new-id.ts";
import type { PaymentProvider } from "../../../worker/providers/provider.ts";
import { advanceClock } from "../../../worker/providers/sandbox/advance.ts";
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from "../../../worker/providers/sandbox/sandbox.ts";
import { findTestCard } from "../../../worker/providers/sandbox/test-cards.ts";
import { readSettings } from "../../../worker/settings.ts";
import { hashSecret } from "../../../worker/tokens/secret.ts";
import { refreshCatalogue } from "../../../worker/usecases/refresh-catalogue.ts";

export const API_KEY = "sk_test_key";
const ORIGIN = "http://localhost:8787";

export interface BillingOptions {
  /** Stands between the product and the sandbox: to count, delay or break calls. */
  around?: (sandbox: Sandbox) => PaymentProvider;
  bindings?: Partial<Bindings>;
  dunning?: SandboxOptions["dunning"];
}

/** The whole API on the test's database, with a wall clock that stands still unless it is moved. */
export async function openBilling({
  around = (sandbox) => sandbox,
  bindings = {},
  dunning,
}: BillingOptions = {}) {
  const wall = { now: Date.parse("2026-11-03T09:00:00Z") };
  const wallClock = () => wall.now;
  const db = openDatabase(env.DB);
  // One test's months are not another's: storage is kept for the whole file.
  await env.DB.prepare("DELETE FROM sandbox_clock").run();
  const rung: string[] = [];
  const bell = {
    async send({ providerCustomerId }: { providerCustomerId: string }) {
      rung.push(providerCustomerId);
    },
  };
  const sandbox = createSandbox({
    db: env.DB,
    wallClock,
    newId,
    seller: { country: "FR", timeZone: "Europe/Paris" },
    origin: ORIGIN,
    ...(dunning && { dunning }),
    onEvents: (events) => receiveEvents({ db, wallClock }, bell as unknown as Queue<never>, events),
  });
  const provider = around(sandbox);
  await refreshCatalogue({ db, provider: sandbox });
  await storeApiKey(db, await hashSecret(API_KEY), "test", wall.now);

  const bound = { ...env, ...bindings } as Bindings;
  const settings = readSettings(bound);
  const app = createApp({ choose: () => provider, wallClock });
  const context = createContext({ db, provider, settings, wallClock, requestId: "req_test" });
  const execution = { waitUntil() {}, passThroughOnException() {}, props: {} } as unknown as ExecutionContext;
  const fetch = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.fetch(new Request(new URL(path, ORIGIN), init), bound, execution);

  async function applied(providerCustomerId: string): Promise<void> {
    const customerId = await customerWithEvents(db, providerCustomerId);
    if (customerId) await applyEvents(context, customerId);
  }

  return {
    db,
    wall,
    sandbox,
    provider,
    context,
    settings,
    fetch,
    asHost: (method: string, path: string, body?: unknown) => fetch(path, json(method, API_KEY, body)),
    /** Moves the sandbox's clock on; all that falls due is applied. */
    async advanceTo(instant: string): Promise<void> {
      const clock = await advanceClock(sandbox, Date.parse(instant), applied);
      await moveClocks(db, clock.now - wall.now);
    },
    customer: (id = newId("c")) => openCustomer(id),
  };

  async function openCustomer(id: string, details?: Partial<BillingDetails>): Promise<TestCustomer> {
    const body = {
      name: "Atelier Dupont",
      email: "compta@dupont.example",
      locale: "fr",
      ...(details && { billingDetails: details }),
    };
    await expectStatus(await fetch(`/v1/customers/${id}`, json("PUT", API_KEY, body)), 201);
    const customer = new TestCustomer(id, fetch, sandbox);
    await customer.signIn("owner");
    return customer;
  }
}

export type Billing = Awaited<ReturnType<typeof openBilling>>;

type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** A customer and the owner's session, with the steps that tests take again and again. */
export class TestCustomer {
  readonly id: string;
  readonly #fetch: Fetch;
  readonly #sandbox: Sandbox;
  token = "";

  constructor(id: string, fetch: Fetch, sandbox: Sandbox) {
    this.id = id;
    this.#fetch = fetch;
    this.#sandbox = sandbox;
  }

  async signIn(role: Role, userId = "u1"): Promise<string> {
    const user = { id: userId, name: "Claire Dupont", email: "claire@dupont.example" };
    const reply = await this.#fetch(
      "/v1/portal-sessions",
      json("POST", API_KEY, { customer: this.id, user, role }),
    );
    this.token = (await expectStatus<{ token: string }>(reply, 201)).token;
    return this.token;
  }

  call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const init = json(method, this.token, body);
    return this.#fetch(path, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...headers },
    });
  }

  async get<T>(path: string): Promise<T> {
    return expectStatus<T>(await this.call("GET", path), 200);
  }

  async enterCard(number: string, url?: string): Promise<void> {
    const page =
      url ??
      (await expectStatus<{ url: string }>(await this.call("POST", "/v1/payment-methods/setup"), 200)).url;
    const { searchParams } = new URL(page);
    const card = findTestCard(number);
    if (!card) throw new Error(`${number} is no test card`);
    await this.#sandbox.submitCard(searchParams.get("setup") ?? "", card);
  }

  async preview(priceId: string, quantity?: number): Promise<Preview> {
    const reply = await this.call("POST", "/v1/subscription/previews", {
      priceId,
      ...(quantity && { quantity }),
    });
    return expectStatus<Preview>(reply, 201);
  }

  confirm(previewId: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.call("POST", "/v1/subscription/changes", { previewId }, headers);
  }

  /** Takes a plan and pays for it with a card that works. */
  async subscribe(priceId = "pro_month"): Promise<this> {
    await this.enterCard("4242 4242 4242 4242");
    const preview = await this.preview(priceId);
    await expectStatus(await this.confirm(preview.id), 200);
    return this;
  }
}

export async function expectStatus<T = unknown>(reply: Response, status: number): Promise<T> {
  const text = await reply.text();
  if (reply.status !== status) throw new Error(`expected ${status}, got ${reply.status}: ${text}`);
  return (text ? JSON.parse(text) : null) as T;
}

/** The problem that a call was answered with. */
export async function problem(
  reply: Response,
): Promise<{ status: number; code: string; [member: string]: unknown }> {
  if (reply.headers.get("Content-Type") !== "application/problem+json") {
    throw new Error(`no problem document: ${reply.status} ${await reply.text()}`);
  }
  return reply.json();
}

export function json(method: string, bearer: string, body?: unknown): RequestInit {
  const headers: Record<string, string> = { Authorization: `Bearer ${bearer}` };
  if (body === undefined) return { method, headers };
  return { method, headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) };
}
