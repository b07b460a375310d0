import type { UpcomingCharge } from "../../shared/api/types/index.ts";
import type { SellerProfile } from "../../shared/seller.ts";
import type { Billing } from "../domain/bill.ts";
import { lineWords } from "../domain/line-words.ts";
import { projectedSubscription } from "../domain/projected-subscription.ts";
import { taxTreatment } from "../domain/tax-treatment.ts";
import { upcomingCharges as chargesOf } from "../domain/upcoming-charges.ts";
import { type CustomerAccount, selectCustomerAccount } from "./customers.ts";
import type { Database } from "./database.ts";
import { owedInvoices } from "./invoices.ts";
import { type Reader, readAs } from "./read.ts";
import { currentOf, subscriptionsOf } from "./subscriptions.ts";
import { announcedCharge, wireRetry, wireUpcomingCharge } from "./wire/upcoming-charge.ts";

export interface UpcomingCharges {
  now: number;
  customer: CustomerAccount["customer"] | null;
  subscriptionId: string | null;
  charges: UpcomingCharge[];
}

/** One batch: what will be taken from the customer in the next twelve months. `customer` is `null` when they are gone. */
export async function upcomingCharges(
  db: Database,
  reader: Reader,
  seller: SellerProfile,
  wallNow: number,
): Promise<UpcomingCharges> {
  const { now, rows } = await readAs(db, reader, wallNow, [
    selectCustomerAccount(db, reader.customerId),
    subscriptionsOf(db, reader.customerId),
    owedInvoices(db, reader.customerId),
  ]);
  const [customers, subscriptions, owed] = rows;
  const { customer = null, account = null } = customers[0] ?? {};
  const row = currentOf(subscriptions)?.row ?? null;
  const none = { now, customer, subscriptionId: row?.id ?? null, charges: [] };
  if (!customer || !account || !row?.nextCharge) return none;

  const { timeZone, party } = seller;
  const { nextCharge } = row;
  const billing: Billing = {
    treatment: taxTreatment(party.address.country, account.details),
    balance: account.creditBalance,
    words: lineWords(customer.locale),
    timeZone,
  };
  const late = owed.find(({ id }) => id === row.pastDue?.invoiceId);
  // The subscription goes on when the retry pays; what comes after its period's end it no longer hears of.
  const goesOn = late ? { ...row, status: "active" as const } : row;
  const ends = late !== undefined && nextCharge.at > row.periodEnd;
  const subscription = projectedSubscription(goesOn);
  const hasMethod = account.paymentMethod !== null;
  const computed = ends ? [] : chargesOf(subscription, billing, hasMethod, now);
  const wired = computed.map((charge) => wireUpcomingCharge(charge, timeZone));
  if (late) return { ...none, charges: [wireRetry(late, nextCharge.at, timeZone), ...wired] };

  const [first] = computed;
  const asAnnounced = first?.at === nextCharge.at && first.bill.due === nextCharge.total;
  // A provider that bills by more than our rules know is believed, as far as it has spoken.
  return {
    ...none,
    charges: asAnnounced ? wired : [announcedCharge(row, nextCharge, billing.words, timeZone)],
  };
}
