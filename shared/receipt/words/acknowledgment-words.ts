import { formatMoneyForDocument } from "../../money.ts";
import { clockTime, longDate } from "./dates.ts";
import type { AcknowledgmentWords } from "./language.ts";
import { NBSP } from "./spaces.ts";

export const acknowledgment: AcknowledgmentWords = {
  title: "Attestation de résiliation",
  plan: "Forfait",
  end: "Fin du contrat",
  request: "Votre demande",
  effects: "Ce qui change",
  interval: ({ contract }) => (contract.interval === "month" ? "mensuel" : "annuel"),
  status: ({ accessUntilDate }) => `Accès complet jusqu’au ${longDate(accessUntilDate)} inclus`,
  requestOf: ({ requestedDate, requestedTime, requestedBy, sentTo }) => {
    const when = `le ${longDate(requestedDate)} à ${clockTime(requestedTime)}`;
    const sentences = [`Résiliation demandée par ${requestedBy} ${when}.`];
    if (sentTo !== null) sentences.push(`Cette confirmation est envoyée à ${sentTo}.`);
    return sentences;
  },
  effectsOf: (document) => {
    const { contract, endDate, accessUntilDate, openInvoices } = document;
    const interval = acknowledgment.interval(document);
    return [
      `Votre abonnement ${contract.planName} ${interval} prend fin le ${longDate(endDate)} et ne sera pas renouvelé.`,
      `Votre accès reste complet jusqu’au ${longDate(accessUntilDate)} inclus.`,
      "Aucun nouveau prélèvement ne sera fait au titre de cet abonnement.",
      "Vos factures restent consultables et téléchargeables après la fin de l’abonnement.",
      `Jusqu’au ${longDate(endDate)}, vous pouvez reprendre votre abonnement depuis la page Facturation.`,
      ...openInvoices.map(({ number, amountDue, currency }) => {
        const invoice = number === null ? "Une facture" : `La facture ${number}`;
        return `${invoice} reste à payer${NBSP}: ${formatMoneyForDocument(amountDue, currency)}.`;
      }),
    ];
  },
};
