import type { DocumentCustomer, LegalDocument } from "../../api/types/index.ts";

/** An electronic address (BT-34, BT-49): `scheme` is a code of the EAS list. */
export interface Endpoint {
  scheme: string;
  id: string;
}

/** What the French flow adds to EN 16931 (XP Z12-012): a frame of billing, a kind of dealing, an address each. */
export interface FrenchProfile {
  dealing: "B2B" | "B2BINT";
  seller: Endpoint;
  customer: Endpoint;
}

/** The directory of French businesses, by SIREN. */
const DIRECTORY = "0225";
const SIREN = /^\d{9}$/;

/**
 * The French profile where the document can fulfil it: a French business with a SIREN, or a foreign one that has
 * an e-mail address (BR-FR-12), and the VAT in euros (BR-FR-CO-12). Without it the XML is EN 16931 alone.
 */
export function frenchProfile(document: LegalDocument): FrenchProfile | null {
  const { seller, customer, currency, taxInEuros, totals } = document;
  const known = currency === "EUR" || totals.tax === 0 || typeof taxInEuros === "number";
  const address = endpointOf(customer);
  if (!known || !address) return null;
  return {
    dealing: address.scheme === DIRECTORY ? "B2B" : "B2BINT",
    seller: { scheme: DIRECTORY, id: seller.siren },
    customer: address,
  };
}

function endpointOf({ siren, email, address }: DocumentCustomer): Endpoint | null {
  if (siren !== null && SIREN.test(siren)) return { scheme: DIRECTORY, id: siren };
  if (!address || address.country === "FR" || email === null) return null;
  return { scheme: "EM", id: email };
}

/**
 * BT-23, and whether it was paid when it was issued: what is paid later stays an invoice to pay in its XML, and
 * a credit note is paid back only where a settlement says so.
 */
export function processOf({ businessProcess, settled }: LegalDocument): "S1" | "S2" {
  return businessProcess === "S2" && settled ? "S2" : "S1";
}
