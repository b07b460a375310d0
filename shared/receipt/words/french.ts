import { formatMoneyForDocument } from "../../money.ts";
import { fullRange, longDate, longRange } from "./dates.ts";
import { documents } from "./document-words.ts";
import { percent } from "./figures.ts";
import type { Language } from "./language.ts";
import { meansOfPayment } from "./means.ts";
import { NBSP } from "./spaces.ts";

/** The names of other countries come with the first document that needs one: `load-language.ts`. */
export const french: Language = {
  code: "fr",
  money: formatMoneyForDocument,
  percent,
  longDate,
  longRange,
  fullRange,
  countryName: (code) => (code === "FR" ? "France" : code),
  means: meansOfPayment,
  documents,
  labels: {
    colon: `${NBSP}:`,
    of: "du",
    seller: "Vendeur",
    customer: "Client",
    vatId: "TVA",
    issueDate: "Date d’émission",
    period: "Période",
    nature: "Nature",
    services: "Prestation de services",
    orderReference: "Référence de commande",
    contract: "Contrat",
    dueOnReceipt: "À régler à réception",
    dueBefore: "À régler avant le",
    toRefund: "À rembourser",
    lines: ["Désignation", "Quantité", "Prix unitaire HT", "TVA", "Montant HT"],
    carried: "À reporter",
    brought: "Report",
    vat: ["Taux de TVA", "Base HT", "Montant de TVA"],
    net: "Total HT",
    tax: "Total TVA",
    taxInEuros: "Total TVA en euros",
    gross: "Total TTC",
    creditApplied: "Crédit déduit",
    creditCarried: "Crédit reporté",
    facturX: ", compatible Factur-X (profil EN 16931)",
    page: "Page",
  },
};
