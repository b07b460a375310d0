import type { Words } from "../../../shared/i18n/words.ts";
import type { paymentMethod as french } from "../fr/payment-method.ts";

export const paymentMethod: Words<typeof french> = {
  title: "Betaalmiddelen",
  lead: "Met het standaardmiddel worden uw volgende facturen betaald.",
  none: "Er is geen betaalmiddel vastgelegd.",
  loading: "Betaalmiddelen worden geladen",
  failed: "De lijst is niet geladen. Er is niets veranderd.",
  again: "Opnieuw proberen",
  byDefault: "Standaard",
  makeDefault: "Als standaard kiezen",
  makeDefaultOf: "{method} als standaard kiezen",
  madeDefault: "Met {method} worden uw volgende facturen betaald.",
  remove: "Verwijderen",
  removeOf: "{method} verwijderen",
  ask: "{method} verwijderen? Facturen die al betaald zijn, veranderen niet.",
  confirmRemove: "Verwijderen bevestigen",
  removing: "Wordt verwijderd",
  keepMethod: "Behouden",
  removed: "{method} is niet meer vastgelegd.",
  needed:
    "Hiermee wordt uw abonnement betaald: kies eerst een ander als standaard om het te kunnen verwijderen.",
  neededOnly: "Hiermee wordt uw abonnement betaald: voeg eerst een ander toe om het te kunnen verwijderen.",
  mandate: "Machtiging {reference}",
  debit: "Elke incasso duurt enkele dagen.",
  actionUnknown:
    "De server heeft niet geantwoord. Uw verzoek is mogelijk uitgevoerd: probeer het opnieuw, het telt maar één keer. Er is niets afgeschreven.",
  add: "Betaalmiddel toevoegen",
  change: "Betaalmiddel wijzigen",
  save: "Dit betaalmiddel opslaan",
  saving: "Wordt opgeslagen",
  leave: "Annuleren",
  declined: "Uw bank heeft dit betaalmiddel geweigerd. Er is niets afgeschreven. Probeer een ander.",
  unsure:
    "Stripe heeft niet geantwoord. Er is niets afgeschreven. Controleer uw invoer en probeer het opnieuw.",
  kept: "Uw betaalmiddel is opgeslagen.",
  keptText: "{method} wordt voor uw volgende betalingen gebruikt.",
  keptSoon: "Het verschijnt hier zo meteen.",
};
