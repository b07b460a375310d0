import type { SellerProfile } from "../../shared/seller.ts";
import type { Database } from "../db/database.ts";

/** What a mail that follows from the state of a customer is written with. */
export interface Notice {
  db: Database;
  customerId: string;
  seller: SellerProfile;
  /** The customer's language. */
  locale: string;
  /** wallClock, epoch milliseconds. */
  now: number;
  /** The page of the CRM that holds the widget, opened on one of its sections. */
  pageOf(view: "payments" | "payment-method"): string;
  /** Days before a direct debit on which it is announced. */
  debitNoticeDays: number;
  /** Days of access that a refused payment leaves. */
  graceDays: number;
}
