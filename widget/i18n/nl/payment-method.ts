import type { Words } from "../../../shared/i18n/words.ts";
import type { paymentMethod as french } from "../fr/payment-method.ts";

export const paymentMethod: Words<typeof french> = {
  title: "Betaalmiddelen",
  lead: "Met het standaardmiddel worden uw volgende facturen betaald.",
  none: "Er is geen betaalmiddel vastgelegd.",
  loading: "Betaalmiddelen worden geladen",
  failed: "De lijst is niet geladen. Er is niets veranderd.",
  again: "Opnieuw proberen",
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
