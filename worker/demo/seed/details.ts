import type { BillingDetails } from "../../../shared/api/types/index.ts";

/** Billing details of the demo companies by external id: invented, but with a SIREN and a VAT id that check. */
export const DETAILS: Readonly<Record<string, BillingDetails>> = {
  "atelier-dupont": {
    name: "Atelier Dupont SARL",
    email: "compta@dupont.example",
    invoiceEmails: [],
    siren: "123456782",
    vatId: "FR11123456782",
    orderReference: "BC-2026-07",
    address: french("18 rue des Tanneurs", "44000", "Nantes"),
  },
  "studio-lumiere": {
    name: "Studio Lumière SAS",
    email: "factures@lumiere.example",
    invoiceEmails: ["cabinet@comptes.example"],
    siren: "902116474",
    vatId: "FR61902116474",
    orderReference: null,
    address: french("27 quai Saint-Antoine", "69002", "Lyon"),
  },
  "garage-martin": {
    name: "Garage Martin SAS",
    email: "bureau@martin.example",
    invoiceEmails: [],
    siren: "111222337",
    vatId: "FR21111222337",
    orderReference: null,
    address: french("4 route de Vannes", "35000", "Rennes"),
  },
  "agence-boreale": {
    name: "Agence Boréale SARL",
    email: "gestion@boreale.example",
    invoiceEmails: [],
    siren: "920443181",
    vatId: "FR00920443181",
    orderReference: null,
    address: french("9 rue du Molinel", "59800", "Lille"),
  },
  "librairie-voltaire": {
    name: "Librairie Voltaire EURL",
    email: "comptes@voltaire.example",
    invoiceEmails: [],
    siren: "915788202",
    vatId: "FR56915788202",
    orderReference: null,
    address: french("31 rue de la Roquette", "75011", "Paris"),
  },
};

function french(line1: string, postalCode: string, city: string): BillingDetails["address"] {
  return { line1, line2: null, postalCode, city, country: "FR" };
}
