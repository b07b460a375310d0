import type { Words } from "../../../shared/i18n/words.ts";
import type { paymentMethod as french } from "../fr/payment-method.ts";

export const paymentMethod: Words<typeof french> = {
  title: "Zahlungsarten",
  lead: "Mit der Standard-Zahlungsart werden Ihre nächsten Rechnungen bezahlt.",
  none: "Es ist keine Zahlungsart hinterlegt.",
  loading: "Zahlungsarten werden geladen",
  failed: "Die Liste wurde nicht geladen. Es hat sich nichts geändert.",
  again: "Erneut versuchen",
  byDefault: "Standard",
  makeDefault: "Als Standard wählen",
  makeDefaultOf: "{method} als Standard wählen",
  madeDefault: "Mit {method} werden Ihre nächsten Rechnungen bezahlt.",
  remove: "Entfernen",
  removeOf: "{method} entfernen",
  ask: "{method} entfernen? Bereits bezahlte Rechnungen ändern sich nicht.",
  confirmRemove: "Entfernen bestätigen",
  removing: "Wird entfernt",
  keepMethod: "Behalten",
  removed: "{method} ist nicht mehr hinterlegt.",
  needed:
    "Damit wird Ihr Abonnement bezahlt: Wählen Sie eine andere als Standard, um diese entfernen zu können.",
  neededOnly: "Damit wird Ihr Abonnement bezahlt: Fügen Sie eine andere hinzu, um diese entfernen zu können.",
  mandate: "Mandat {reference}",
  debit: "Jede Lastschrift braucht einige Tage.",
  actionUnknown:
    "Der Server hat nicht geantwortet. Ihre Anfrage wurde möglicherweise ausgeführt: Versuchen Sie es erneut, sie zählt nur einmal. Es wurde nichts abgebucht.",
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
