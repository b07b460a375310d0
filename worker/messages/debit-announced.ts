import type { Snapshot, SnapshotSubscription } from "../../shared/snapshot.ts";
import { DAY, dateInZone } from "../../shared/time.ts";
import type { Statement } from "../db/database.ts";
import type { Notice } from "./notice.ts";
import { putInOutbox } from "./outbox.ts";
import { writingFor } from "./writing.ts";

interface Facts {
  day: string;
  amount: string;
  last4: string;
  mandate: string | null;
  plan: string;
  name: string;
  page: string;
}

const french = {
  subject: (amount: string, day: string) => `Prélèvement de ${amount} le ${day}`,
  body: ({ day, amount, last4, mandate, plan, name, page }: Facts) => [
    "Bonjour,",
    `Le ${day}, ${amount} seront prélevés sur le compte bancaire qui se termine par ${last4}${
      mandate ? `, en vertu du mandat ${mandate}` : ""
    }, pour l’abonnement ${plan} de ${name}.`,
    `Pour changer de moyen de paiement avant cette date\u00a0: ${page}`,
  ],
};

const english: typeof french = {
  subject: (amount, day) => `Direct debit of ${amount} on ${day}`,
  body: ({ day, amount, last4, mandate, plan, name, page }) => [
    "Hello,",
    `On ${day}, ${amount} will be debited from the bank account that ends with ${last4}${
      mandate ? `, under the mandate ${mandate}` : ""
    }, for the subscription ${plan} of ${name}.`,
    `To change the payment method before that date: ${page}`,
  ],
};

/**
 * Announces a direct debit before it is taken: amount, date and mandate (SEPA Core rulebook EPC016-06: at least
 * 14 calendar days before, unless another time is agreed). Once for each debit and amount. The first debit is
 * announced by the page on which it is confirmed.
 */
export function debitAnnounced(
  snapshot: Snapshot,
  subscription: SnapshotSubscription,
  { db, customerId, seller, locale, now, pageOf, debitNoticeDays }: Notice,
): Statement[] {
  const { details, paymentMethod, clock } = snapshot;
  const { nextCharge, status, currency } = subscription;
  if (!details.email || paymentMethod?.kind !== "sepa_debit" || !nextCharge || nextCharge.total === 0)
    return [];
  if (status !== "active" && status !== "trialing") return [];
  if (nextCharge.at <= clock.now || nextCharge.at - debitNoticeDays * DAY > clock.now) return [];
  const zone = seller.timeZone;
  const { write, words } = writingFor(locale, { fr: french, en: english });
  const day = write.date(dateInZone(nextCharge.at, zone));
  const amount = write.money(nextCharge.total, currency);
  const { mandate, last4 } = paymentMethod;
  const body = words.body({
    day,
    amount,
    last4,
    mandate: mandate ?? null,
    plan: subscription.planName,
    name: details.name,
    page: pageOf("payment-method"),
  });
  const mail = {
    id: `debit-announced:${subscription.id}:${nextCharge.at}:${nextCharge.total}`,
    customerId,
    message: "debit-announced",
    recipients: [details.email],
    subject: words.subject(amount, day),
    body: [...body, `${seller.party.name}, ${seller.party.email}`].join("\n\n"),
    documentKey: null,
  };
  return [putInOutbox(db, mail, now)];
}
