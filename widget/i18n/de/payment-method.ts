import type { Words } from "../../../shared/i18n/words.ts";
import type { paymentMethod as french } from "../fr/payment-method.ts";

export const paymentMethod: Words<typeof french> = {
  title: "Zahlungsarten",
  lead: "Mit der Standard-Zahlungsart werden Ihre nächsten Rechnungen bezahlt.",
  none: "Es ist keine Zahlungsart hinterlegt.",
  loading: "Zahlungsarten werden geladen",
  failed: "Die Liste wurde nicht geladen. Es hat sich nichts geändert.",
  again: "Erneut versuchen",
  add: "Zahlungsart hinzufügen",
  change: "Zahlungsart wechseln",
  save: "Diese Zahlungsart speichern",
  saving: "Wird gespeichert",
  leave: "Abbrechen",
  declined:
    "Ihre Bank hat diese Zahlungsart abgelehnt. Es wurde nichts abgebucht. Versuchen Sie eine andere.",
  unsure:
    "Stripe hat nicht geantwortet. Es wurde nichts abgebucht. Prüfen Sie Ihre Eingabe und versuchen Sie es erneut.",
  kept: "Ihre Zahlungsart ist gespeichert.",
  keptText: "{method} wird für Ihre nächsten Zahlungen verwendet.",
  keptSoon: "Sie erscheint hier in wenigen Augenblicken.",
};
