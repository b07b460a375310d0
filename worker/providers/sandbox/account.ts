import type { BillingDetails } from "../../../shared/api/types/index.ts";
import type { Subscription } from "../../domain/subscription.ts";
import type { LockedChange, PaymentOutcome } from "../provider.ts";
import type { Card } from "./test-cards.ts";

/** All that the sandbox knows of one customer except invoices: one row, one version. */
export interface Account {
  id: string;
  /** The id on our side of the port. */
  customerId: string;
  locale: string;
  details: BillingDetails;
  /** Fixed by the first subscription. */
  currency: string | null;
  /** Credit in the customer's favour is positive. */
  balance: number;
  card: Card | null;
  /** Newest first. */
  subscriptions: Subscription[];
  /** How many invoices were numbered so far. */
  invoiceCount: number;
}

/** What a page of the sandbox waits for, and what happens when it is done. */
export interface Action {
  id: string;
  providerCustomerId: string;
  /** `setup` only keeps a card; the others go on to a charge. */
  purpose:
    | { kind: "setup" }
    | { kind: "change"; change: LockedChange }
    | { kind: "payment"; invoiceId: string };
  wants: "card" | "confirmation";
  state: "open" | "done" | "abandoned";
  outcome: PaymentOutcome | null;
  returnUrl: string;
  createdAt: number;
}
