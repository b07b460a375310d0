import type { RequiredAction } from "../../../shared/api/types/index.ts";
import type { PaymentProvider, ProviderEvent, SnapshotInvoice } from "../../../worker/providers/provider.ts";
import type { Account, Action } from "../../../worker/providers/sandbox/account.ts";
import type { TestCard } from "../../../worker/providers/sandbox/test-cards.ts";
import type { Life } from "../faults.ts";

export const PROVIDERS = ["sandbox", "stripe"] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** What a provider holds of one customer. */
export interface ProviderBooks {
  customerId: string;
  account: Account;
  /** Oldest first; without those of changes that came to nothing. */
  invoices: SnapshotInvoice[];
  /** The same as the port tells of them: of a payment that a bank took back Stripe's own invoice says nothing. */
  shown: SnapshotInvoice[];
  /** What waited for the customer, and what became of it. */
  actions: Pick<Action, "purpose" | "outcome">[];
  /** What each provider key was answered. */
  replies: { key: string; verb: string; reply: { kind?: string } | null }[];
}

/** A provider and what stands around it: its pages, its desk, its time, and the events that it posts. */
export interface SimulatedProvider {
  /** What people of this world pay with, one that always works first. */
  readonly cards: readonly TestCard[];
  /** As one request sees it: the faults of its life strike on the way there. */
  portOf(life: Life, skew?: number): PaymentProvider;
  /** When the next thing falls due by itself, at or before an instant. */
  nextDue(until: number): Promise<number | null>;
  /** Lets that happen. */
  runDue(): Promise<void>;
  /** Posts what has happened since; a provider that posts by itself has nothing to do. */
  tell(): void;
  /** What the customer is asked for where an action leads; `null`: nothing any more. */
  wants(action: RequiredAction): Promise<"card" | "confirmation" | null>;
  /** Answers where the bank asks for a confirmation, if it does. */
  enterCard(action: RequiredAction, card: TestCard): Promise<RequiredAction | null>;
  confirm(action: RequiredAction, approve: boolean): Promise<void>;
  /** Paid invoices that can be given back, newest first. */
  refundable(customerId: string): string[];
  refund(customerId: string, invoiceId: string): Promise<void>;
  /** What was taken from a customer so far: payments that succeeded, and their sum. */
  payments(customerId: string): { count: number; sum: number };
  books(): Promise<ProviderBooks[]>;
  /** All that it remembers, where that is not in the product's database. */
  dump(): unknown;
}

/** What a provider stands on. */
export interface ProviderGround {
  /** wallClock. */
  now: () => number;
  newId: (prefix: string) => string;
  seller: { country: string; timeZone: string };
  post: (events: ProviderEvent[]) => void;
}
