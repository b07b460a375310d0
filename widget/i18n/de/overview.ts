import type { Words } from "../../../shared/i18n/words.ts";
import type { overview as french } from "../fr/overview.ts";

export const overview: Words<typeof french> = {
  title: "Abrechnung",
  loading: "Abrechnung wird geladen",
  retry: "Erneut versuchen",

  loadFailed: "Die Abrechnung kann nicht angezeigt werden",
  noAnswer: "Der Server hat nicht geantwortet. Ihr Abonnement ist unverändert und es wurde nichts abgebucht.",
  sessionEnded:
    "Ihre Sitzung ist abgelaufen. Laden Sie die Seite neu, um fortzufahren; es ist nichts verloren gegangen.",
  notAllowed: "Sie haben keinen Zugriff auf die Abrechnung dieses Unternehmens.",
  reference: "Referenz für den Support:",

  offlineReason: "Offline nicht verfügbar",

  active: "Aktiv",
  plan: "Aktueller Tarif",
  price: "{price} netto pro {interval}",
  priceTaxed: "{price} brutto pro {interval}",
  month: "Monat",
  year: "Jahr",
  change: "Tarif ändern",
  cancel: "Verträge hier kündigen",

  nextCharge: "Nächste Abbuchung",
  nextChargeOn: "am {date}",
  nextChargeBy: "am {date}, {method}",
  noCharge: "Keine",
  including: "brutto",

  elapsed: "Laufender Zeitraum: {days} von {of} Tagen vergangen",
  paidSince: "Bezahlter Zeitraum seit ",
  renewalOn: "Verlängerung am {date}",
  inDays: "{days, plural, =0 {, heute} =1 {, morgen} one {, in # Tag} other {, in # Tagen}}",

  history: "Zahlungsverlauf",
  noHistory: "Ihre Rechnungen erscheinen hier nach der ersten Zahlung.",
  date: "Datum",
  invoice: "Rechnung",
  object: "Gegenstand",
  state: "Status",
  amount: "Bruttobetrag",
  actions: "Aktionen",
  show: "Anzeigen",
  download: "Herunterladen",
  detailOf: "Einzelheiten der Rechnung {number}",
  detailOn: "{date}, Einzelheiten der Rechnung {number}",
  withoutNumber: "ohne Nummer",
  shown: "{shown} von {total}",
  count: "{n, plural, =0 {Keine Rechnung} one {# Rechnung} other {# Rechnungen}}",
  older: "{n, plural, =1 {Vorherige anzeigen} other {Vorherige # anzeigen}}",
  olderUnknown: "Vorherige anzeigen",
  noMatch: "Keine passende Rechnung.",

  sepa: "SEPA-Lastschrift",
};
