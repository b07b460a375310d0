import { sql } from "drizzle-orm";
import type { Snapshot, SnapshotSubscription } from "../../shared/snapshot.ts";
import { dateInZone } from "../../shared/time.ts";
import type { Statement } from "../db/database.ts";
import { subscriptionRow } from "../db/projection.ts";
import { lastDayOfAccess } from "../domain/access.ts";
import type { Notice } from "./notice.ts";
import { putInOutbox } from "./outbox.ts";
import { writingFor } from "./writing.ts";

interface Facts {
  amount: string;
  plan: string;
  name: string;
  page: string;
  lastDay: string;
}

const french = {
  subject: (day: string) => `Votre banque attend votre confirmation (${day})`,
  body: ({ amount, plan, name, page, lastDay }: Facts) => [
    "Bonjour,",
    `Votre banque demande votre confirmation pour le paiement de ${amount} de l’abonnement ${plan} de ${name}. Rien n’a été prélevé pour l’instant.`,
    `Confirmez ce paiement depuis votre page Facturation\u00a0: ${page}`,
    `Votre accès reste complet jusqu’au ${lastDay} inclus.`,
  ],
};

const english: typeof french = {
  subject: (day) => `Your bank waits for your confirmation (${day})`,
  body: ({ amount, plan, name, page, lastDay }) => [
    "Hello,",
    `Your bank asks you to confirm the payment of ${amount} for the subscription ${plan} of ${name}. Nothing has been charged so far.`,
    `Confirm this payment on your Billing page: ${page}`,
    `You keep full access until ${lastDay}, inclusive.`,
  ],
};

/**
 * A renewal that the bank lets through only once the customer has confirmed it (3-D Secure, directive (EU)
 * 2015/2366 art. 97): tells them, with the way to the page where they can. Once for each attempt, and not
 * while somebody pays or changes the plan in the page: whoever is asked there needs no mail.
 */
export function confirmationNeeded(
  snapshot: Snapshot,
  subscription: SnapshotSubscription,
  { db, customerId, seller, locale, now, pageOf, graceDays }: Notice,
): Statement[] {
  const { email, name } = snapshot.details;
  const { status } = subscription;
  if (!email || (status !== "past_due" && status !== "unpaid")) return [];
  const zone = seller.timeZone;
  const row = subscriptionRow(subscription, { customerId, snapshot, timeZone: zone, graceDays });
  const { pastDue } = row;
  if (pastDue?.reason !== "confirmation") return [];
  const invoice = snapshot.invoices.find(({ id }) => id === pastDue.invoiceId);
  const attempt = invoice?.payments.find((payment) => payment.status === "requires_action");
  if (!attempt) return [];
  const { write, words } = writingFor(locale, { fr: french, en: english });
  const atTheScreen = sql`EXISTS (SELECT 1 FROM operations WHERE customer_id = ${customerId}
    AND kind IN ('pay', 'change') AND state IN ('claimed', 'sent', 'requires_action'))`;
  const body = words.body({
    amount: write.money(pastDue.amount, pastDue.currency),
    plan: subscription.planName,
    name,
    page: pageOf("payments"),
    lastDay: write.date(lastDayOfAccess(row.accessUntil, zone)),
  });
  const mail = {
    id: `confirmation-needed:${pastDue.invoiceId}:${attempt.id}`,
    customerId,
    message: "confirmation-needed",
    recipients: [email],
    subject: words.subject(write.date(dateInZone(attempt.at, zone))),
    body: [...body, `${seller.party.name}, ${seller.party.email}`].join("\n\n"),
    documentKey: null,
  };
  return [putInOutbox(db, mail, now, sql`NOT ${atTheScreen}`)];
}
