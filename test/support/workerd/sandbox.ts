import { env } from "cloudflare:workers";
import type { BillingDetails } from "../../../shared/api/types/index.ts";
import type { ChangeOutcome, ChangeTarget, ProviderEvent } from "../../../worker/providers/provider.ts";
import { advanceClock } from "../../../worker/providers/sandbox/advance.ts";
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from "../../../worker/providers/sandbox/sandbox.ts";
import { findTestCard } from "../../../worker/providers/sandbox/test-cards.ts";

export const VISA = "4242 4242 4242 4242";
export const REFUSED = "4000 0000 0000 0341";
export const SECURE = "4000 0025 0000 3155";
export const RETURN_URL = "https://crm.example/facturation";

export const ATELIER: BillingDetails = {
  name: "Atelier Dupont",
  email: "compta@atelier-dupont.example",
  invoiceEmails: [],
  siren: "732829320",
  vatId: "FR44732829320",
  orderReference: null,
  address: { line1: "12 rue des Tanneurs", line2: null, postalCode: "69001", city: "Lyon", country: "FR" },
};

let count = 0;

/** A sandbox on the test's database whose wall clock stands still unless it is moved. */
export function openSandbox(options: Partial<SandboxOptions> = {}) {
  const wall = { now: Date.parse("2026-11-03T09:00:00Z") };
  const heard: ProviderEvent[] = [];
  const sandbox = createSandbox({
    db: env.DB,
    wallClock: () => wall.now,
    newId: (prefix) => `${prefix}_${String(++count).padStart(6, "0")}`,
    seller: { country: "FR", timeZone: "Europe/Paris" },
    origin: "http://localhost:8787",
    onEvents: async (events) => {
      heard.push(...events);
    },
    ...options,
  });
  return { sandbox, wall, heard, customer: (details = ATELIER) => new Customer(sandbox, details) };
}

/** One customer of a sandbox, with the steps that tests take again and again. */
export class Customer {
  readonly sandbox: Sandbox;
  readonly details: BillingDetails;
  readonly customerId = `customer-${++count}`;
  id = "";

  constructor(sandbox: Sandbox, details: BillingDetails) {
    this.sandbox = sandbox;
    this.details = details;
  }

  key(): string {
    return `op_${++count}:1:step`;
  }

  async create(customerId = this.customerId): Promise<this> {
    const input = { customerId, locale: "fr", details: this.details };
    this.id = (await this.sandbox.createCustomer(input, this.key())).providerCustomerId;
    return this;
  }

  async enterCard(number: string, url?: string): Promise<string | null> {
    const page = url ?? urlOf(await this.sandbox.setupPaymentMethod(this.id, RETURN_URL, this.key()));
    const card = findTestCard(number);
    if (!card) throw new Error(`${number} is no test card`);
    const answer = await this.sandbox.submitCard(pageId(page), card);
    if (answer.kind !== "next") throw new Error(`the page is ${answer.kind}`);
    return answer.url;
  }

  async now(): Promise<number> {
    return (await this.sandbox.clock(this.id)).now;
  }

  preview(priceId: string, quantity = 1, at?: number) {
    return this.previewOf({ priceId, quantity, couponCode: null }, at);
  }

  async previewOf(target: ChangeTarget, at?: number) {
    return this.sandbox.previewChange(this.id, target, at ?? (await this.now()));
  }

  async change(priceId: string, quantity = 1, key = this.key()): Promise<ChangeOutcome> {
    return this.sandbox.change(this.id, await this.locked(priceId, quantity), key);
  }

  async locked(priceId: string, quantity = 1) {
    const at = await this.now();
    const { effective, dueNow, basis } = await this.preview(priceId, quantity, at);
    const target = { priceId, quantity, couponCode: null };
    return { ...target, at, effective, dueNow, basis, returnUrl: RETURN_URL };
  }

  snapshot(since: number | null = null, invoiceIds: string[] = []) {
    return this.sandbox.snapshot(this.id, { since, invoiceIds });
  }

  async subscription() {
    const [first] = (await this.snapshot()).subscriptions;
    if (!first) throw new Error("no subscription");
    return first;
  }

  async invoices() {
    return (await this.snapshot()).invoices;
  }

  async lastInvoice() {
    const last = (await this.invoices()).at(-1);
    if (!last) throw new Error("no invoice");
    return last;
  }

  advanceTo(instant: string): Promise<unknown> {
    return advanceClock(this.sandbox, Date.parse(instant), async () => undefined);
  }
}

export function urlOf(action: { kind: string; url?: string }): string {
  if (action.url === undefined) throw new Error(`${action.kind} is no redirect`);
  return action.url;
}

export function pageId(url: string): string {
  const { searchParams } = new URL(url);
  return searchParams.get("setup") ?? searchParams.get("action") ?? "";
}
