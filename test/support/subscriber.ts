import type { BillingDetails, RequiredAction } from "../../shared/api/types/index.ts";
import type { TimingRule } from "../../worker/domain/change-timing.ts";
import type {
  ChangeOutcome,
  ChangeTarget,
  LockedChange,
  PaymentOutcome,
  PaymentProvider,
} from "../../worker/providers/provider.ts";

/**
 * How the bank answers: charged, kept and then refused, or charged once the customer has confirmed; always to be
 * confirmed; charged, and disputed days later; a direct debit that is paid, or refused, after days; one that is
 * paid, and returned weeks later.
 */
export type CardKind =
  | "good"
  | "refused"
  | "secure"
  | "always_secure"
  | "disputed"
  | "debit"
  | "debit_refused"
  | "debit_returned";

export const TEST_NUMBERS: Record<CardKind, string> = {
  good: "4242 4242 4242 4242",
  refused: "4000 0000 0000 0341",
  secure: "4000 0025 0000 3155",
  always_secure: "4000 0027 6000 3184",
  disputed: "4000 0000 0000 0259",
  debit: "FR14 2004 1010 0505 0001 3M02 606",
  debit_refused: "FR84 2004 1010 0505 0001 3M02 607",
  debit_returned: "FR57 2004 1010 0505 0001 3M02 608",
};

/** A provider and what stands around it in the world: a customer at its pages, and time. */
export interface ProviderUnderTest {
  provider: PaymentProvider;
  /** Enters a card where the provider sent the customer. Answers where it sends them next, if to its own pages. */
  enterCard(action: RequiredAction, card: CardKind): Promise<RequiredAction | null>;
  confirm(action: RequiredAction, approve: boolean): Promise<void>;
  advanceTo(instant: number): Promise<void>;
  /** The operator gives an invoice back at the provider's desk, with a credit note. */
  refund(providerCustomerId: string, invoiceId: string): Promise<void>;
}

/** Opens a world that sells the demo's plans, by the operator's own table of which change is when. */
export type OpenProvider = (options?: { timing?: readonly TimingRule[] }) => ProviderUnderTest;

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

/** The same business after a move to Berlin, with a VAT id of its new country. */
export const BERLIN: BillingDetails = {
  ...ATELIER,
  siren: null,
  vatId: "DE136695976",
  address: { line1: "Torstraße 1", line2: null, postalCode: "10119", city: "Berlin", country: "DE" },
};

let count = 0;

/** One customer of a provider, with the steps that tests take again and again. */
export class Subscriber {
  readonly world: ProviderUnderTest;
  readonly id: string;

  constructor(world: ProviderUnderTest, id: string) {
    this.world = world;
    this.id = id;
  }

  static async create(world: ProviderUnderTest, details = ATELIER, customerId = `customer-${++count}`) {
    const input = { customerId, locale: "fr", details };
    const { providerCustomerId } = await world.provider.createCustomer(input, newKey());
    return new Subscriber(world, providerCustomerId);
  }

  /** With a card on file and a subscription that was just paid. */
  static async subscribed(world: ProviderUnderTest, priceId: string, quantity = 1, details = ATELIER) {
    const subscriber = await Subscriber.create(world, details);
    await subscriber.keepCard("good");
    const outcome = await subscriber.change(priceId, quantity);
    if (outcome.kind !== "succeeded") throw new Error(`the subscription is ${outcome.kind}`);
    return subscriber;
  }

  private get provider(): PaymentProvider {
    return this.world.provider;
  }

  async keepCard(card: CardKind): Promise<void> {
    await this.world.enterCard(await this.provider.setupPaymentMethod(this.id, RETURN_URL, newKey()), card);
  }

  async now(): Promise<number> {
    return (await this.provider.clock(this.id)).now;
  }

  async preview(priceId: string, quantity = 1, at?: number) {
    const target = { priceId, quantity, couponCode: null };
    return this.provider.previewChange(this.id, target, at ?? (await this.now()));
  }

  /** Previews and locks what was shown. */
  async lock(target: string | ChangeTarget, quantity = 1): Promise<LockedChange> {
    const wanted = typeof target === "string" ? { priceId: target, quantity, couponCode: null } : target;
    const at = await this.now();
    const { effective, dueNow, basis } = await this.provider.previewChange(this.id, wanted, at);
    return { ...wanted, at, effective, dueNow, basis, returnUrl: RETURN_URL };
  }

  async change(priceId: string, quantity = 1): Promise<ChangeOutcome> {
    return this.confirm(await this.lock(priceId, quantity));
  }

  confirm(locked: LockedChange, key = newKey()): Promise<ChangeOutcome> {
    return this.provider.change(this.id, locked, key);
  }

  cancel(): Promise<void> {
    return this.provider.cancel(this.id, { feedback: null, comment: null }, newKey());
  }

  resume(): Promise<void> {
    return this.provider.resume(this.id, newKey());
  }

  dropScheduledChange(): Promise<void> {
    return this.provider.dropScheduledChange(this.id, newKey());
  }

  pay(invoiceId: string): Promise<PaymentOutcome> {
    return this.provider.payInvoice(this.id, invoiceId, newKey(), RETURN_URL);
  }

  settle(reference: string): Promise<PaymentOutcome> {
    return this.provider.settle(this.id, reference);
  }

  abandon(reference: string): Promise<void> {
    return this.provider.abandon(this.id, reference, newKey());
  }

  refund(invoiceId: string): Promise<void> {
    return this.world.refund(this.id, invoiceId);
  }

  updateDetails(details: BillingDetails): Promise<void> {
    return this.provider.updateBillingDetails(this.id, details, newKey());
  }

  snapshot(since: number | null = null, invoiceIds: string[] = []) {
    return this.provider.snapshot(this.id, { since, invoiceIds, creditAfter: null });
  }

  /** The running subscription, or the one that ended last. */
  async subscription() {
    const [first] = (await this.snapshot()).subscriptions;
    if (!first) throw new Error("there is no subscription");
    return first;
  }

  async invoices() {
    return (await this.snapshot()).invoices;
  }

  async lastInvoice() {
    const last = (await this.invoices()).at(-1);
    if (!last) throw new Error("there is no invoice");
    return last;
  }

  /** Lets time pass to the end of the period, when it is renewed or ends. */
  async passPeriod(): Promise<void> {
    await this.world.advanceTo((await this.subscription()).periodEnd);
  }

  /** Lets a part of the period pass, to a whole second. */
  async passPart(part: number): Promise<void> {
    const { periodStart, periodEnd } = await this.subscription();
    const seconds = Math.round(((periodEnd - periodStart) / 1000) * part);
    await this.world.advanceTo(periodStart + seconds * 1000);
  }
}

/** A provider key as the operations make them. */
export function newKey(): string {
  return `op_${++count}:1:step`;
}

/** The outcome that waits on the customer; fails on any other. */
export function waiting(outcome: ChangeOutcome) {
  if (outcome.kind !== "requires_action") throw new Error(`the outcome is ${outcome.kind}`);
  return outcome;
}
