import { randomBytes } from "node:crypto";

/** The settings that a development machine starts with: random keys and the demo seller. */
export function demoSettings(): Record<string, string> {
  return {
    ENVIRONMENT: "development",
    PROVIDER: "sandbox",
    SESSION_KEYS: `k1:${randomBytes(32).toString("base64url")}`,
    OPERATOR_KEY: randomBytes(32).toString("base64url"),
    SELLER_NAME: "ChetsPMS SAS",
    SELLER_LEGAL_FORM: "SAS",
    SELLER_CAPITAL: "10\u00a0000\u00a0€",
    SELLER_SIREN: "100200302",
    SELLER_RCS_CITY: "Lyon",
    SELLER_VAT_ID: "FR52100200302",
    SELLER_EMAIL: "facturation@chetspms.example",
    SELLER_ADDRESS_LINE1: "24 rue du Faubourg",
    SELLER_POSTAL_CODE: "69003",
    SELLER_CITY: "Lyon",
    SELLER_COUNTRY: "FR",
    SELLER_TIME_ZONE: "Europe/Paris",
    SELLER_PENALTIES: "Pénalités de retard\u00a0: trois fois le taux d’intérêt légal.",
  };
}

/** Where the demo CRM, served by the Worker itself, shows the widget of a customer. */
export function hostBillingUrl(origin: string): string {
  return `${origin}/?customer={customer}`;
}
