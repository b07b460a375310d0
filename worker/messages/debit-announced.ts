import { formatMoneyForDocument } from "../../shared/money.ts";
import type { Snapshot, SnapshotSubscription } from "../../shared/snapshot.ts";
import { DAY, dateInZone } from "../../shared/time.ts";
import type { Statement } from "../db/database.ts";
import { frenchDate } from "./dates.ts";
import type { Notice } from "./notice.ts";
import { putInOutbox } from "./outbox.ts";

/**
 * Announces a direct debit before it is taken: amount, date and mandate (SEPA Core rulebook EPC016-06: at least
 * 14 calendar days before, unless another time is agreed). Once for each debit and amount. The first debit is
 * announced by the page on which it is confirmed.
 */
export function debitAnnounced(
  snapshot: Snapshot,
  subscription: SnapshotSubscription,
  { db, customerId, seller, now, pageOf, debitNoticeDays }: Notice,
): Statement[] {
  const { details, paymentMethod, clock } = snapshot;
  const { nextCharge, status, currency } = subscription;
  if (!details.email || paymentMethod?.kind !== "sepa_debit" || !nextCharge || nextCharge.total === 0)
    return [];
  if (status !== "active" && status !== "trialing") return [];
  if (nextCharge.at <= clock.now || nextCharge.at - debitNoticeDays * DAY > clock.now) return [];
  const zone = seller.timeZone;
  const day = frenchDate(dateInZone(nextCharge.at, zone));
  const amount = formatMoneyForDocument(nextCharge.total, currency);
  const { mandate, last4 } = paymentMethod;
  const by = mandate ? `, en vertu du mandat ${mandate}` : "";
  const body = [
    "Bonjour,",
    `Le ${day}, ${amount} seront prélevés sur le compte bancaire qui se termine par ${last4}${by}, pour l’abonnement ${subscription.planName} de ${details.name}.`,
    `Pour changer de moyen de paiement avant cette date\u00a0: ${pageOf("payment-method")}`,
    `${seller.party.name}, ${seller.party.email}`,
  ].join("\n\n");
  const mail = {
    id: `debit-announced:${subscription.id}:${nextCharge.at}:${nextCharge.total}`,
    customerId,
    message: "debit-announced",
    recipients: [details.email],
    subject: `Prélèvement de ${amount} le ${day}`,
    body,
    documentKey: null,
  };
  return [putInOutbox(db, mail, now)];
}
