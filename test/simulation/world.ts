import type { BillingDetails } from "../../shared/api/types/index.ts";
import { openDatabase } from "../../worker/db/database.ts";
import { customerWithEvents } from "../../worker/db/events.ts";
import { applyEvents } from "../../worker/jobs/apply-events.ts";
import { everyMinute } from "../../worker/jobs/cron.ts";
import { receiveEvents } from "../../worker/jobs/receive-events.ts";
import type { Context } from "../../worker/operations/context.ts";
import type { ProviderEvent } from "../../worker/providers/provider.ts";
import { readSettings } from "../../worker/settings.ts";
import { refreshCatalogue } from "../../worker/usecases/refresh-catalogue.ts";
import { registerCustomer } from "../../worker/usecases/register-customer.ts";
import { type NodeD1, openNodeD1 } from "./d1/node-d1.ts";
import { type Fault, type FaultKind, Life, storageOf } from "./faults.ts";
import { MailBox } from "./mail-box.ts";
import type { Plan } from "./plan.ts";
import { openSandbox } from "./providers/sandbox.ts";
import type { ProviderName, SimulatedProvider } from "./providers/simulated-provider.ts";
import { openStripe } from "./providers/stripe.ts";
import { random } from "./random.ts";
import { SETTINGS } from "./settings.ts";

/** What a deployment begins with. */
export type Opening = Pick<Plan, "seed" | "start" | "customers" | "provider">;

export interface Tally {
  faults: Record<FaultKind, number>;
  requests: number;
}

/** A deployment in memory: the product, the provider, time, and the post between them. */
export class World {
  readonly d1: NodeD1;
  readonly provider: SimulatedProvider;
  readonly mail: MailBox;
  readonly seller = readSettings(SETTINGS).seller;
  /** Every document as it was first seen, with its payment once it had one, by its key. */
  readonly seenDocuments = new Map<string, { issued: string; settled: string | null }>();
  readonly faults = new Map<FaultKind, number>();
  requests = 0;
  /** wallClock. */
  now: number;
  readonly #counters = new Map<string, number>();

  private constructor(seed: string, start: number, name: ProviderName) {
    this.d1 = openNodeD1();
    const turns = random(`${seed}/turns`);
    this.d1.turns = () => turns.int(1, 4);
    this.now = start;
    this.mail = new MailBox(seed);
    const { country } = this.seller.party.address;
    const ground = {
      now: () => this.now,
      newId: (prefix: string) => this.newId(name === "stripe" ? prefix : `p${prefix}`),
      seller: { country, timeZone: this.seller.timeZone },
      post: (events: ProviderEvent[]) => this.mail.post(events),
    };
    this.provider = name === "stripe" ? openStripe(ground) : openSandbox(this.d1, ground);
  }

  static async open({ seed, start, customers, provider }: Opening): Promise<World> {
    const world = new World(seed, start, provider);
    await refreshCatalogue(world.context());
    for (let number = 0; number < customers; number++) {
      const customerId = customerName(number);
      await registerCustomer(world.context(), host(customerId), {
        name: customerId,
        email: `${customerId}@example.fr`,
        locale: "fr",
        billingDetails: { address: LYON },
        usage: { seats: 1 },
      });
    }
    await world.deliver();
    return world;
  }

  /** What one request stands on, with the faults that are to strike it. */
  context(life: Life = new Life(), skew = 0): Context {
    this.requests += 1;
    return {
      db: openDatabase(storageOf(this.d1, life)),
      provider: this.provider.portOf(life, skew),
      seller: this.seller,
      wallClock: () => this.now + skew,
      newId: (prefix) => this.newId(prefix),
      hostBillingUrl: () => "https://crm.example/facturation",
      limitsBelowUse: "warn",
      debitNoticeDays: 14,
      graceDays: 14,
      terms: null,
      sendMail: null,
      requestId: `req_${this.requests}`,
    };
  }

  /** Runs one request; what struck it is counted. */
  async request<T>(
    faults: readonly Fault[],
    skew: number,
    run: (context: Context) => Promise<T>,
  ): Promise<T> {
    const life = new Life(faults);
    try {
      return await run(this.context(life, skew));
    } finally {
      for (const kind of life.struck) this.faults.set(kind, (this.faults.get(kind) ?? 0) + 1);
    }
  }

  newId(prefix: string): string {
    const count = (this.#counters.get(prefix) ?? 0) + 1;
    this.#counters.set(prefix, count);
    return `${prefix}_${String(count).padStart(6, "0")}`;
  }

  /** Lets time pass; what falls due happens at its own instant, and the post goes round after each. */
  async passTo(instant: number): Promise<void> {
    for (;;) {
      const due = await this.provider.nextDue(instant);
      if (due === null) break;
      this.now = Math.max(this.now, due);
      await this.provider.runDue();
      await this.deliver();
    }
    this.now = Math.max(this.now, instant);
  }

  /** The post goes round: events are stored, and the bell is answered. */
  async deliver(all = false): Promise<void> {
    this.provider.tell();
    const events = this.mail.take(all);
    if (events.length === 0) return;
    const rung = new Set<string>();
    const bell = {
      send: async ({ providerCustomerId }: { providerCustomerId: string }) =>
        void rung.add(providerCustomerId),
    };
    await receiveEvents(this.context(), bell as unknown as Parameters<typeof receiveEvents>[1], events);
    for (const providerCustomerId of rung) {
      const context = this.context();
      const customerId = await customerWithEvents(context.db, providerCustomerId);
      if (customerId !== null) await applyEvents(context, customerId);
    }
  }

  cron(): Promise<void> {
    return everyMinute(this.context());
  }

  rows<T>(sql: string, ...parameters: (string | number | null)[]): T[] {
    return this.d1.prepared(sql, false).all(...parameters) as T[];
  }
}

const LYON: BillingDetails["address"] = {
  line1: "12 rue des Tanneurs",
  line2: null,
  postalCode: "69001",
  city: "Lyon",
  country: "FR",
};

export function customerName(number: number): string {
  // The demo's private price with a trial belongs to this one.
  return number === 0 ? "agence-boreale" : `customer-${number}`;
}

function host(customerId: string) {
  const actor = { kind: "api_key", id: "host", name: "CRM" } as const;
  return { customerId, actor, session: null, idempotency: null };
}
