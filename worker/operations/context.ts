import type { Terms } from "../../shared/api/types/index.ts";
import type { SellerProfile } from "../../shared/seller.ts";
import type { Database } from "../db/database.ts";
import type { SendMail } from "../messages/sender.ts";
import type { PaymentProvider } from "../providers/provider.ts";

/** What a use case stands on: nothing of it knows HTTP. */
export interface Context {
  db: Database;
  provider: PaymentProvider;
  seller: SellerProfile;
  /** Decides security; money goes by the provider's clock. Epoch milliseconds. */
  wallClock(): number;
  /** A new unguessable id, `op_…`. */
  newId(prefix: string): string;
  /** Where the widget stands in the CRM: of this customer, or of whoever is signed in there. */
  hostBillingUrl(customerId: string | null): string;
  /** Whether a plan whose limits are below what is used may be chosen all the same, and is warned of. */
  limitsBelowUse: "warn" | "refuse";
  /** Days before a direct debit on which it is announced. */
  debitNoticeDays: number;
  /** Days of access that a refused payment leaves. */
  graceDays: number;
  /** What a first subscription has to accept; `null`: nothing. */
  terms: Terms | null;
  /** `null`: mails wait in the outbox. */
  sendMail: SendMail | null;
  requestId: string;
}

/** Who asks for a thing, as the audit keeps it. */
export interface Actor {
  kind: "user" | "device" | "api_key" | "provider" | "cron" | "operator";
  id: string;
  name: string;
}
