import type { AcknowledgmentDocument } from "../../api/types/index.ts";
import { formatMoneyForDocument } from "../../money.ts";
import { clockTime, longDate } from "./dates.ts";
import { NBSP } from "./spaces.ts";

export const TITLE = "Attestation de résiliation";

/** « mensuel », « annuel » */
export function intervalOf({ contract }: AcknowledgmentDocument): string {
  return contract.interval === "month" ? "mensuel" : "annuel";
}

/** Who asked, when, and where the confirmation went. */
export function requestOf({
  requestedDate,
  requestedTime,
  requestedBy,
  sentTo,
}: AcknowledgmentDocument): string[] {
  const when = `le ${longDate(requestedDate)} à ${clockTime(requestedTime)}`;
  const sentences = [`Résiliation demandée par ${requestedBy} ${when}.`];
  if (sentTo !== null) sentences.push(`Cette confirmation est envoyée à ${sentTo}.`);
  return sentences;
}

/** What the cancellation does: the end, the access, the charges, the papers, what is still owed. */
export function effectsOf(document: AcknowledgmentDocument): string[] {
  const { contract, endDate, accessUntilDate, openInvoices } = document;
  return [
    `Votre abonnement ${contract.planName} ${intervalOf(document)} prend fin le ${longDate(endDate)} et ne sera pas renouvelé.`,
    `Votre accès reste complet jusqu’au ${longDate(accessUntilDate)} inclus.`,
    "Aucun nouveau prélèvement ne sera fait au titre de cet abonnement.",
    "Vos factures restent consultables et téléchargeables après la fin de l’abonnement.",
    `Jusqu’au ${longDate(endDate)}, vous pouvez reprendre votre abonnement depuis la page Facturation.`,
    ...openInvoices.map(({ number, amountDue, currency }) => {
      const invoice = number === null ? "Une facture" : `La facture ${number}`;
      return `${invoice} reste à payer${NBSP}: ${formatMoneyForDocument(amountDue, currency)}.`;
    }),
  ];
}
