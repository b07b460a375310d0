import type { Words } from "../../../shared/i18n/words.ts";
import type { diagnosis as french } from "../fr/diagnosis.ts";

export const diagnosis: Words<typeof french> = {
  blocked:
    "Deze pagina houdt de facturatie tegen. Waarschuw de beheerder van deze site; er is niets afgeschreven.",
  misconfigured:
    "De facturatie is op deze pagina niet goed ingesteld. Waarschuw de beheerder van deze site; er is niets afgeschreven.",
  signedOut: "U bent niet meer ingelogd op deze site. Log opnieuw in en laad de pagina opnieuw.",
  clock: "De klok van dit apparaat loopt niet gelijk. Zet de klok goed en laad de pagina opnieuw.",
  tooMany: "Te veel verzoeken tegelijk. Er is niets afgeschreven. Probeer het over een minuut opnieuw.",
};
