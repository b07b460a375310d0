import type { SellerProfile } from "../../shared/seller.ts";
import type { Snapshot, SnapshotSubscription } from "../../shared/snapshot.ts";
import { dateInZone } from "../../shared/time.ts";
import type { Database, Statement } from "../db/database.ts";
import { subscriptionRow } from "../db/projection.ts";
import { lastDayOfAccess } from "../domain/access.ts";
import { putInOutbox } from "./outbox.ts";
import { writingFor } from "./writing.ts";

interface Occasion {
  db: Database;
  customerId: string;
  operationId: string;
  seller: SellerProfile;
  /** Days of access that a refused payment leaves. */
  graceDays: number;
  /** The customer's language. */
  locale: string;
  /** billingClock, epoch milliseconds. */
  requestedAt: number;
  /** wallClock, epoch milliseconds. */
  now: number;
}

interface Facts {
  requestedAt: string;
  plan: string;
  name: string;
  /** The day of `cancelAt`. */
  end: string;
  lastDay: string;
  /** An invoice is open. */
  owed: boolean;
}

const french = {
  subject: (end: string) => `Votre abonnement prend fin le ${end}`,
  body: ({ requestedAt, plan, name, end, lastDay, owed }: Facts) => [
    "Bonjour,",
    `Nous avons bien enregistré le ${requestedAt} la résiliation du contrat ${plan} de ${name}. Référence\u00a0: {number}.`,
    `Votre abonnement prend fin le ${end}. Votre accès reste complet jusqu’au ${lastDay} inclus. ${
      owed
        ? "Le montant déjà facturé reste dû\u202f; rien d’autre ne sera prélevé."
        : "Aucun autre prélèvement n’aura lieu."
    } Vos factures restent téléchargeables ensuite.`,
    "Vous pouvez reprendre l’abonnement jusqu’à cette date depuis la page Facturation.",
  ],
};

const english: typeof french = {
  subject: (end) => `Your subscription ends on ${end}`,
  body: ({ requestedAt, plan, name, end, lastDay, owed }) => [
    "Hello,",
    `On ${requestedAt} we recorded the cancellation of the contract ${plan} of ${name}. Reference: {number}.`,
    `Your subscription ends on ${end}. You keep full access until ${lastDay}, inclusive. ${
      owed
        ? "What was invoiced already remains due; nothing else will be charged."
        : "Nothing more will be charged."
    } Your invoices can still be downloaded afterwards.`,
    "You can resume the subscription until that date on the Billing page.",
  ],
};

/**
 * Tells the customer, on a durable medium, when their contract ends and what follows (code de la
 * consommation L215-1-1). Nothing when no address is known.
 */
export function cancellationConfirmed(
  snapshot: Snapshot,
  subscription: SnapshotSubscription,
  { db, customerId, operationId, seller, graceDays, locale, requestedAt, now }: Occasion,
): Statement[] {
  const { email, name } = snapshot.details;
  if (!email) return [];
  const { write, words } = writingFor(locale, { fr: french, en: english });
  const zone = seller.timeZone;
  const { accessUntil } = subscriptionRow(subscription, { customerId, snapshot, timeZone: zone, graceDays });
  const end = write.date(dateInZone(subscription.cancelAt ?? subscription.periodEnd, zone));
  const body = words.body({
    requestedAt: write.dateTime(requestedAt, zone),
    plan: subscription.planName,
    name,
    end,
    lastDay: write.date(lastDayOfAccess(accessUntil, zone)),
    owed: snapshot.invoices.some((invoice) => invoice.status === "open"),
  });
  const mail = {
    id: `cancellation-confirmed:${operationId}`,
    customerId,
    message: "cancellation-confirmed",
    recipients: [email],
    subject: words.subject(end),
    body: [...body, `${seller.party.name}, ${seller.party.email}`].join("\n\n"),
    documentKey: `cancellation:${operationId}`,
  };
  return [putInOutbox(db, mail, now)];
}
