import type { Snapshot } from "../../shared/snapshot.ts";
import type { Statement } from "../db/database.ts";
import { currentSubscription } from "../domain/current-subscription.ts";
import { confirmationNeeded } from "../messages/confirmation-needed.ts";
import { debitAnnounced } from "../messages/debit-announced.ts";
import type { Context } from "./context.ts";

/** The mails that follow from how a customer stands, each put into the outbox once, whichever snapshot shows it. */
export function noticesOf(
  context: Context,
  { customerId, locale }: { customerId: string; locale: string },
  snapshot: Snapshot,
): Statement[] {
  const subscription = currentSubscription(snapshot.subscriptions);
  if (!subscription) return [];
  const { db, seller, debitNoticeDays, graceDays } = context;
  const pageOf = (view: string) => {
    const page = new URL(context.hostBillingUrl(customerId));
    page.searchParams.set("chets-view", view);
    return page.href;
  };
  const notice = {
    db,
    customerId,
    seller,
    locale,
    now: context.wallClock(),
    pageOf,
    debitNoticeDays,
    graceDays,
  };
  return [
    ...confirmationNeeded(snapshot, subscription, notice),
    ...debitAnnounced(snapshot, subscription, notice),
  ];
}
