import { asc, lte, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { dateInZone } from "../../../shared/time.ts";
import { CHANGE_TIMING, type TimingRule } from "../../domain/change-timing.ts";
import type { Coupon } from "../../domain/discount.ts";
import { DUNNING, type DunningSettings } from "../../domain/dunning.ts";
import type { PaymentProvider, ProviderEvent } from "../provider.ts";
import { moveOffset, setFirstOffset } from "./clock.ts";
import { resendEvents } from "./deliver.ts";
import { DEMO_COUPONS } from "./demo-coupons.ts";
import { refund } from "./engine/refund.ts";
import { stored } from "./guard.ts";
import { type PageAnswer, type PageState, pageState, submitAnswer, submitCard } from "./pages.ts";
import { sandboxCustomers } from "./schema.ts";
import { mutate, runDueAt, type Shop } from "./shop.ts";
import type { TestCard } from "./test-cards.ts";
import { verbs } from "./verbs.ts";

/** Two weeks, as the SEPA Core rulebook says where nothing else is agreed (EPC016-06). */
const DEBIT_NOTICE_DAYS = 14;

export interface SandboxOptions {
  db: D1Database;
  wallClock: () => number;
  /** A new unguessable id that begins with the prefix. */
  newId: (prefix: string) => string;
  seller: { country: string; timeZone: string };
  /** Where this Worker is reached, for the addresses of the card pages. */
  origin: string;
  /** Hears of events after they are stored; what it throws does not undo them, and they are sent again. */
  onEvents: (events: ProviderEvent[]) => Promise<void>;
  dunning?: DunningSettings;
  timing?: readonly TimingRule[];
  coupons?: readonly Coupon[];
  debitNoticeDays?: number;
}

export interface DueCustomer {
  providerCustomerId: string;
  at: number;
}

/** The embedded provider: the port, a clock that can be moved on, and the pages for cards and confirmations. */
export interface Sandbox extends PaymentProvider {
  /** Lets history begin at an instant. Throws `DomainError` once there are customers. */
  startClockAt(instant: number): Promise<void>;
  /** Moves the clock on. What is due before must have been run. Throws `DomainError` for an earlier instant. */
  moveClock(to: number): Promise<void>;
  /** From here on the billing clock is the wall's. Throws `DomainError` when it stands further already. */
  joinWallClock(): Promise<void>;
  /** The customer to whom the next thing happens at or before an instant, in the order of time. */
  nextDue(until: number): Promise<DueCustomer | null>;
  /** So many of those who come next, as far as the seller's day of the first goes. */
  nextDueTogether(until: number, most: number): Promise<DueCustomer[]>;
  /** Lets it happen, with the clock moved on to it. */
  runDue(due: DueCustomer): Promise<void>;
  /** Gives back all that an invoice took, with a credit note: what an operator does at a provider's desk. */
  refund(providerCustomerId: string, invoiceId: string): Promise<void>;
  /** Sends events again that nobody has taken. Answers how many. */
  resendEvents(): Promise<number>;
  page(id: string): Promise<PageState>;
  submitCard(id: string, card: TestCard): Promise<PageAnswer>;
  submitAnswer(id: string, approve: boolean): Promise<PageAnswer>;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const { seller, origin, wallClock, newId, onEvents } = options;
  const settings = {
    seller,
    origin: origin.replace(/\/+$/, ""),
    dunning: options.dunning ?? DUNNING,
    timing: options.timing ?? CHANGE_TIMING,
    coupons: options.coupons ?? DEMO_COUPONS,
    debitNoticeDays: options.debitNoticeDays ?? DEBIT_NOTICE_DAYS,
  };
  const shop: Shop = { db: drizzle(options.db), settings, wallClock, newId, onEvents };
  return {
    ...verbs(shop),
    startClockAt: (instant) => setFirstOffset(shop.db, instant - wallClock()),
    moveClock: (to) => moveOffset(shop.db, to - wallClock()),
    joinWallClock: () => moveOffset(shop.db, 0),
    nextDue: async (until) => (await dueCustomers(shop, until, 1))[0] ?? null,
    nextDueTogether: (until, most) => dueCustomers(shop, until, most),
    runDue: ({ providerCustomerId, at }) => runDueAt(shop, providerCustomerId, at),
    refund: (providerCustomerId, invoiceId) =>
      mutate(shop, { providerCustomerId, verb: "refund", invoiceId }, (work) => refund(work, invoiceId)),
    resendEvents: () => resendEvents(shop),
    page: (id) => pageState(shop, id),
    submitCard: (id, card) => submitCard(shop, id, card),
    submitAnswer: (id, approve) => submitAnswer(shop, id, approve),
  };
}

async function dueCustomers({ db, settings }: Shop, until: number, most: number): Promise<DueCustomer[]> {
  const { id, dueAt } = sandboxCustomers;
  const rows = await stored(() =>
    db
      .select({ providerCustomerId: id, at: dueAt })
      .from(sandboxCustomers)
      .where(lte(dueAt, until))
      .orderBy(asc(dueAt), sql`rowid`)
      .limit(most),
  );
  const due = rows.filter((row): row is DueCustomer => row.at !== null);
  const [first] = due;
  const dayOf = (at: number) => dateInZone(at, settings.seller.timeZone);
  return due.filter(({ at }) => first && dayOf(at) === dayOf(first.at));
}
