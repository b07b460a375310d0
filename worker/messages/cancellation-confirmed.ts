import type { SellerProfile } from "../../shared/seller.ts";
import type { Snapshot, SnapshotSubscription } from "../../shared/snapshot.ts";
import { dateInZone } from "../../shared/time.ts";
import type { Database, Statement } from "../db/database.ts";
import { subscriptionRow } from "../db/projection.ts";
import { lastDayOfAccess } from "../domain/access.ts";
import { frenchDate, frenchDateTime } from "./dates.ts";
import { putInOutbox } from "./outbox.ts";

interface Occasion {
  db: Database;
  customerId: string;
  operationId: string;
  seller: SellerProfile;
  /** billingClock, epoch milliseconds. */
  requestedAt: number;
  /** wallClock, epoch milliseconds. */
  now: number;
}

/**
 * Tells the customer, on a durable medium, when their contract ends and what follows (code de la
 * consommation L215-1-1). Nothing when no address is known.
 */
export function cancellationConfirmed(
  snapshot: Snapshot,
  subscription: SnapshotSubscription,
  occasion: Occasion,
): Statement[] {
  const { db, customerId, operationId, seller, requestedAt, now } = occasion;
  const { email, name } = snapshot.details;
  if (!email) return [];
  const zone = seller.timeZone;
  const end = frenchDate(dateInZone(subscription.cancelAt ?? subscription.periodEnd, zone));
  const lastDay = frenchDate(
    lastDayOfAccess(
      subscriptionRow(subscription, { customerId, snapshot, timeZone: zone }).accessUntil,
      zone,
    ),
  );
  const owed = snapshot.invoices.some((invoice) => invoice.status === "open");
  const charges = owed
    ? "Le montant déjà facturé reste dû\u00a0; rien d’autre ne sera prélevé."
    : "Aucun autre prélèvement n’aura lieu.";
  const body = [
    `Bonjour,`,
    `Nous avons bien enregistré le ${frenchDateTime(requestedAt, zone)} la résiliation du contrat ${subscription.planName} de ${name}. Référence\u00a0: {number}.`,
    `Votre abonnement prend fin le ${end}. Votre accès reste complet jusqu’au ${lastDay} inclus. ${charges} Vos factures restent téléchargeables ensuite.`,
    `Vous pouvez reprendre l’abonnement jusqu’à cette date depuis la page Facturation.`,
    `${seller.party.name}, ${seller.party.email}`,
  ].join("\n\n");
  return [
    putInOutbox(
      db,
      {
        id: `cancellation-confirmed:${operationId}`,
        customerId,
        message: "cancellation-confirmed",
        recipients: [email],
        subject: `Votre abonnement prend fin le ${end}`,
        body,
        documentKey: `cancellation:${operationId}`,
      },
      now,
    ),
  ];
}
