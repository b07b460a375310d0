import type { Words } from "../../../shared/i18n/words.ts";
import type { payment as french } from "../fr/payment.ts";
import { plan } from "./plan.ts";

export const payment: Words<typeof french> = {
  ...plan,
  declined:
    "Ihre Bank hat die Zahlung von {amount} abgelehnt. Es wurde nichts abgebucht. Versuchen Sie eine andere Karte.",
  unknown:
    "Der Server hat nicht geantwortet. Wir prüfen, ob die Zahlung erfolgt ist; bitte zahlen Sie nicht ein zweites Mal.",
  changed: "Ihr Tarif ist jetzt {plan}.",
  paid: "Ihre Zahlung von {amount} wurde angenommen.",
  paidText: "{amount} abgebucht von {method}.",
  processing: "Ihre Zahlung von {amount} wird bearbeitet.",
  processingText: "Ihre Bank kann einige Tage brauchen. Bitte zahlen Sie nicht ein zweites Mal.",

  bankTitle: "Ihre Bank bittet um Bestätigung",
  bankText:
    "Geben Sie die Zahlung von {amount} in Ihrer Banking-App frei. Bis dahin wird nichts abgebucht und Ihr Tarif ändert sich nicht.",
  bankGo: "Weiter zu meiner Bank",
  bankLeave: "Abbrechen",
  bankWait: "Warten auf Ihre Bank",
  bankFailed: "Die Bestätigung ist nicht gelungen. Ihr Tarif bleibt {plan}.",
  bankFailedNew: "Die Bestätigung ist nicht gelungen. Es wurde nichts abgebucht.",
  bankFailedCard:
    "Die Bestätigung ist nicht gelungen. Es wurde nichts abgebucht. Versuchen Sie es erneut oder nehmen Sie eine andere Karte.",
  cardTitle: "Ihre Zahlungsart",
  cardPay: "Bestätigen und {amount} zahlen",
  cardPaying: "Zahlung läuft",
  payNow: "Zahlung von {amount} bestätigen",
  back: "Zurück zur Abrechnung",
};
